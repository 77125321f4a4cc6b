namespace Cachewright.Protocol;

/// <summary>Runs the user's method. Implemented by structs, so that a call that hits allocates nothing for it.</summary>
/// <typeparam name="TValue">The method's result.</typeparam>
internal interface ILoad<TValue>
{
    /// <summary>Runs it; at most once at a time, and never after the call that brought it has returned.</summary>
    ValueTask<TValue> RunAsync(CancellationToken cancellationToken);
}
