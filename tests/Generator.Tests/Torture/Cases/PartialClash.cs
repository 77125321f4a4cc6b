using Cachewright;
namespace Shop;
public abstract partial class Basis { protected readonly ICache _c = null!; public abstract Task<int> GetAsync(int id); }
public partial class Derived : Basis
{
    [Cached(Ttl = 5)] public sealed override partial Task<int> GetAsync(int id);
    private partial Task<int> GetCoreAsync(int id);
    private partial Task<int> GetCoreAsync(int id) => Task.FromResult(id);
    [Cached(Ttl = 5)] public partial Task<int> GetAsync(string id);
    private Task<int> GetCoreAsync(string id) => Task.FromResult(1);
    [Cached(Ttl = 5)] public partial int Get(string id);
    private int GetCore(string id) => 1;
    [Cached(Ttl = 5)] public partial Task<int> GetAsync<T>(string id) where T : class;
    private Task<int> GetCoreAsync<T>(string id) where T : class => Task.FromResult(1);
    [Cached(Ttl = 5)] public partial Task<int> OtherAsync(int @this, ICache cache2, string x = "a\nb", params string[] more);
    private Task<int> OtherCoreAsync(int @this, string x, string[] more) => Task.FromResult(1);
    [Cached(Ttl = 5)] [return: System.Diagnostics.CodeAnalysis.NotNull] public partial Task<(int A, string? B)> TupAsync((int X, int Y) t);
    private Task<(int A, string? B)> TupCoreAsync((int X, int Y) t) => Task.FromResult<(int, string?)>((1, null));
    [InvalidatesCache] public partial void Clear();
    private void ClearCore() { }
}
public partial class Other(ICache cache) { [Cached(Ttl = 5)] public new partial string ToString(); private string ToStringCore() => ""; public ICache X => cache; }
