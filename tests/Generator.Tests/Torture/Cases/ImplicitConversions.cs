using Cachewright;
namespace Shop;
public readonly record struct Id(int Value) { public static implicit operator Id(int value) => new(value); }
public record Money(decimal Amount) { public static implicit operator Money(decimal value) => new(value); }
public interface IConv { Task<int> GetAsync(Id id, long x, double? d); Task DropAsync(int id, int x, float d); Task<Money> MoneyAsync(int id); Task<decimal> SetAsync(int id); }
public class Conv : IConv
{
    [Cached(Ttl = 5)] public Task<int> GetAsync(Id id, long x, double? d) => Task.FromResult(1);
    [InvalidatesCache(nameof(GetAsync))] public Task DropAsync(int id, int x, float d) => Task.CompletedTask;
    [Cached(Ttl = 5)] public Task<Money> MoneyAsync(int id) => Task.FromResult(new Money(1));
    [InvalidatesCache(nameof(MoneyAsync))] public Task<decimal> SetAsync(int id) => Task.FromResult(1m);
}
