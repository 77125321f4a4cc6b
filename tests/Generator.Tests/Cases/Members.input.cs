using System.Diagnostics.CodeAnalysis;
using Cachewright;

namespace Shop;

public interface INamed
{
    string Name { get; set; }
    int Count { get; }
    string Secret { set; }
    string this[int index, string key] { get; set; }
    event EventHandler? Changed;
}

public interface ILookup : INamed, IDisposable
{
    Task<string> GetAsync(int id, string culture = "en", params int[] more);
    Task<string> @event(int @class, bool @default = true);
    bool TryGet(string key, [NotNullWhen(true)] out string? value);
    void Swap(ref int left, in int right);
    ref int Slot(int index);
    T Echo<T>(T value)
        where T : notnull;
    T? Maybe<T>(T? value);
    string Default() => "default";
    static string Static() => "static";
}

public interface IHidden
{
    ValueTask<int> SizeAsync(int id);
    ValueTask<int> SizeAsync(int id, string unit);
}

public static class Outer
{
    internal sealed class Lookup : ILookup, IHidden
    {
        private int _slot;

        public string Name { get; set; } = "";
        public int Count => 1;
        public string Secret
        {
            set => Name = value;
        }
        public string this[int index, string key]
        {
            get => key;
            set { }
        }
        public event EventHandler? Changed;

        [Cached(Ttl = 5)]
        public Task<string> GetAsync(int id, string culture = "en", params int[] more) => Task.FromResult(culture);

        [Cached(Ttl = 5)]
        public Task<string> @event(int @class, bool @default = true) => Task.FromResult("");

        public bool TryGet(string key, [NotNullWhen(true)] out string? value)
        {
            value = key;
            Changed?.Invoke(this, EventArgs.Empty);
            return true;
        }

        public void Swap(ref int left, in int right) => left = right;

        public ref int Slot(int index) => ref _slot;

        public T Echo<T>(T value)
            where T : notnull => value;

        public T? Maybe<T>(T? value) => value;

        [Cached(Ttl = 5)]
        ValueTask<int> IHidden.SizeAsync(int id) => new(id);

        [Cached(Ttl = 5)]
        ValueTask<int> IHidden.SizeAsync(int id, string unit) => new(id);

        public void Dispose() { }
    }
}
