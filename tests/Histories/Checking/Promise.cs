namespace Cachewright.Histories.Checking;

/// <summary>From a moment on, no read may be older than a version.</summary>
/// <param name="Since">The moment, in ticks of the stopwatch.</param>
/// <param name="Version">The version.</param>
/// <param name="Process">Who wrote it.</param>
/// <param name="Begun">When its call began: Redis acknowledged it somewhere between the two.</param>
internal readonly record struct Promise(long Since, long Version, int Process, long Begun);
