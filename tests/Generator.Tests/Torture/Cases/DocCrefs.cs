using Cachewright;
namespace Shop;
public record struct Pair<A, B>(A One, B Two);
public interface IDocs { Task<int> AAsync(List<int?> a, Dictionary<string, List<(int, string?)>> b, int?[] c, string?[][] d, DateTime? f); Task<int> BAsync<T>(Pair<int, string> a); Task<int> CAsync(in int a, params string[] b); Task<int> DAsync(int[,] x); int Operator(dynamic x); Task<int> EAsync(Outer<int>.Inner<string> x); }
public class Outer<T> { public sealed record Inner<U>(int X); }
public class Docs<TKey> : IDocs { [Cached(Ttl = 5)] public Task<int> AAsync(List<int?> a, Dictionary<string, List<(int, string?)>> b, int?[] c, string?[][] d, DateTime? f) => Task.FromResult(1); [Cached(Ttl = 5)] public Task<int> BAsync<T>(Pair<int, string> a) => Task.FromResult(1); [Cached(Ttl = 5)] public Task<int> EAsync(Outer<int>.Inner<string> x) => Task.FromResult(1);
 public Task<int> CAsync(in int a, params string[] b) => Task.FromResult(1); public Task<int> DAsync(int[,] x) => Task.FromResult(1); public int Operator(dynamic x) => 1; }
