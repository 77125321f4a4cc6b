using Cachewright;

namespace Shop;

public interface IMembers
{
    Task<int> GetAsync(int id);
    dynamic? Dyn(dynamic? x);
    ref readonly int Ref(ref readonly int x);
    void Span(params ReadOnlySpan<int> x);
    void Scoped(scoped Span<int> x);
    int Def() => 1;
    protected int Prot() => 1;
    private int Priv() => 2;
    static int Stat => 1;

    static int operator +(IMembers a, int b) => b;

    nint Native { get; }
    (int a, string? b) Tup { get; set; }
    event Action<(int x, string? y)>? Ev;
    T Gen<T, U>(T x, U? y)
        where T : struct, Enum
        where U : class;
    int? NullIn([System.Diagnostics.CodeAnalysis.AllowNull] string x);
    Func<int, string?> F { get; }
    string? Prop { get; set; }

    class Nested { }

    const int C = 1;
}

public class Members : IMembers
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(1);

    public dynamic? Dyn(dynamic? x) => x;

    private int _slot;

    public ref readonly int Ref(ref readonly int x) => ref _slot;

    public void Span(params ReadOnlySpan<int> x) { }

    public void Scoped(scoped Span<int> x) { }

    public nint Native => 1;
    public (int a, string? b) Tup { get; set; }
    public event Action<(int x, string? y)>? Ev
    {
        add { }
        remove { }
    }

    public T Gen<T, U>(T x, U? y)
        where T : struct, Enum
        where U : class => x;

    public int? NullIn([System.Diagnostics.CodeAnalysis.AllowNull] string x) => 1;

    public Func<int, string?> F => x => null;
    public string? Prop { get; set; }
}
