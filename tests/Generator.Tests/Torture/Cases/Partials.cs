using Cachewright;

namespace Shop;

public class Root
{
    protected ICache Store { get; } = null!;

    public virtual Task<int> VirtAsync(int id) => Task.FromResult(1);
}

public partial class Outer<T>
    where T : notnull
{
    public partial record Rec(ICache Store)
    {
        [Cached(Ttl = 5)]
        public partial Task<int> GetAsync(int id);

        private Task<int> GetCoreAsync(int id) => Task.FromResult(id);
    }

    internal partial class Kid : Root
    {
        [Cached(Ttl = 5)]
        public override partial Task<int> VirtAsync(int id);

        private Task<int> VirtCoreAsync(int id) => Task.FromResult(id);

        [Cached(Ttl = 5)]
        protected internal virtual partial Task<int> ProAsync<X>(int id)
            where X : class?;

        private Task<int> ProCoreAsync<X>(int id)
            where X : class? => Task.FromResult(id);

        [Cached(Ttl = 5)]
        private partial int Private(in int id);
    }

    internal partial class Kid
    {
        private int PrivateCore(in int id) => id;
    }
}

public static partial class Extensions
{
    [Cached(Ttl = 5)]
    public static partial Task<int> CountAsync(this string text, ICache cache, params int[] more);

    private static Task<int> CountCoreAsync(string text, int[] more) => Task.FromResult(text.Length);
}
