using Cachewright.Runtime.Benchmarks.Catalog;

namespace Cachewright.Runtime.Benchmarks.Measuring;

/// <summary>
/// Callers that each make one call after the other. No two ever ask for the same product at the same time: otherwise those who share
/// reads between callers (all but the bare client) would not be measured by what a read costs.
/// </summary>
internal static class Callers
{
    public const int Many = 64;

    private const int ProductsEach = 16;

    public static int Products => Many * ProductsEach;

    /// <summary>One caller.</summary>
    public static Task OneAsync(Func<int, ValueTask<Product>> get, int calls) => CallAsync(get, 0, calls);

    /// <summary>64 callers at once.</summary>
    public static Task ManyAsync(Func<int, ValueTask<Product>> get, int callsEach)
    {
        Task[] callers = new Task[Many];
        for (int caller = 0; caller < callers.Length; caller++)
        {
            callers[caller] = CallAsync(get, caller * ProductsEach, callsEach);
        }
        return Task.WhenAll(callers);
    }

    private static async Task CallAsync(Func<int, ValueTask<Product>> get, int first, int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            await get(first + call % ProductsEach);
        }
    }
}
