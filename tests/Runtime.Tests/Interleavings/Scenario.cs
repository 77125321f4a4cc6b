using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings;

/// <summary>Who does what at the same time. It ends with a read by every process, which must see the last version.</summary>
internal abstract class Scenario
{
    /// <summary>So many commands may be lost, late or without a reply.</summary>
    public virtual int Faults => 0;

    /// <summary>Whether two loads of one key at once break a promise.</summary>
    public virtual bool IsOneLoaderPromised => false;

    /// <summary>What passes before the last reads.</summary>
    public virtual TimeSpan TimeAfterwards => TimeSpan.Zero;

    public abstract void SetUp(World world);
}
