using Cachewright.Histories.Faults;
using Cachewright.Histories.Workers;

namespace Cachewright.Histories.Deployments;

/// <summary>The servers of one history, and what may happen to them.</summary>
internal interface IDeployment : IAsyncDisposable
{
    /// <summary>How the process at an index connects.</summary>
    string ConfigurationOf(int index);

    /// <summary>What happens during the history: a list of faults for each of those that work at once.</summary>
    IReadOnlyList<IReadOnlyList<Fault>> Lanes(WorkerGroup workers);

    /// <summary>What happens at its end, when nothing else does any more.</summary>
    /// <param name="workers">
    /// Who works; the writers are to be stopped before Redis forgets something, so that no later write hides what was forgotten.
    /// </param>
    /// <param name="random">Chooses for how long, and whom.</param>
    Task EndAsync(WorkerGroup workers, Random random);
}
