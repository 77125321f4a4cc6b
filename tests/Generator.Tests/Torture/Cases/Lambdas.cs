using Cachewright;
namespace Shop;
public interface I { Task<int> A(int a); Task<int> B(int a, int b); }
public class C : I { [Cached(Ttl = 5)] public async Task<int> A(int a) { await Task.Yield(); return a; } [InvalidatesCache(nameof(C.A))] Task<int> I.B(int a, int b) => A(b); }
public interface IG<T> : I where T : class { Task<T> Own(T x); Task<int> Key<U>(U x) where U : struct, Enum; }
[CacheDefaults(Ttl = 9)] public abstract class GB<T> : IG<T> where T : class { [Cached] public virtual Task<int> A(int a) => null!; [InvalidatesCache(nameof(A))] public Task<int> B(int a, int b) => null!; public abstract Task<T> Own(T x); public abstract Task<int> Key<U>(U x) where U : struct, Enum; }
public class GD : GB<string> { public override Task<string> Own(string x) => null!; public override Task<int> Key<U>(U x) => null!; }
