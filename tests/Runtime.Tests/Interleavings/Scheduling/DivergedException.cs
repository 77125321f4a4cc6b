namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>The same choices did not lead to the same steps.</summary>
internal sealed class DivergedException(IEnumerable<Step> steps)
    : Exception("The schedule does not fit: possible are " + string.Join(", ", steps.Select(static step => step.Name)));
