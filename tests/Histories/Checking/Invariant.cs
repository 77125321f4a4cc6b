namespace Cachewright.Histories.Checking;

/// <summary>What a history must keep to; the numbers are those of the protocol's notes.</summary>
internal enum Invariant
{
    /// <summary>I1: no read that starts after an invalidation was acknowledged returns an older version.</summary>
    Fresh,

    /// <summary>I3: a process reads its own writes, also while Redis has not acknowledged them.</summary>
    OwnWrites,

    /// <summary>I4: when all has healed, every process reads what was written last.</summary>
    Convergence,

    /// <summary>I6: once a fenced write has committed, no hit is older, wherever its process died.</summary>
    Fenced,

    /// <summary>I7: no call throws because of Redis.</summary>
    NoFailure,
}
