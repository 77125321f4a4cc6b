namespace Cachewright.Generator.Model;

/// <summary>What a parameter is to the cache.</summary>
internal enum ParameterRole
{
    /// <summary>An argument that identifies the call.</summary>
    Argument,

    /// <summary>Passed on to the body, but no part of the key.</summary>
    Ignored,

    /// <summary>The cancellation token.</summary>
    Cancellation,

    /// <summary>The <c>ICache</c> of a static partial method.</summary>
    Cache,
}
