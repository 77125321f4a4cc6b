using Cachewright;

namespace Shop;

[Flags]
public enum Days
{
    None,
    A = 1,
    B = 2,
}

public enum Big : ulong
{
    Max = ulong.MaxValue,
}

public enum Neg : long
{
    Min = long.MinValue,
}

public interface IDefaults
{
    Task<int> GetAsync(
        double a = double.NaN,
        Days b = Days.A | Days.B,
        decimal c = 1.50m,
        string? d = null,
        DateTime e = default,
        string f = "q\"uo\\te\n\r\0",
        char g = '\'',
        long h = long.MinValue,
        ulong i = ulong.MaxValue,
        float j = float.NegativeInfinity,
        Big k = Big.Max,
        Neg l = Neg.Min,
        int? m = 5,
        Days? n = Days.B,
        bool o = true,
        byte p = 1,
        sbyte q = -1,
        nint r = -3,
        Guid s = default,
        double t = -0.0,
        uint u = 4000000000,
        char v = '\u2028',
        double w = 1e300,
        short x = -7
    );
    int this[int a, Days b = Days.A, string c = "x\n"] { get; set; }
    Task OtherAsync(CancellationToken a, int b, CancellationToken c = default, params int[] d);
}

public class Defaults : IDefaults
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(
        double a = double.NaN,
        Days b = Days.A | Days.B,
        decimal c = 1.50m,
        string? d = null,
        DateTime e = default,
        string f = "q\"uo\\te\n\r\0",
        char g = '\'',
        long h = long.MinValue,
        ulong i = ulong.MaxValue,
        float j = float.NegativeInfinity,
        Big k = Big.Max,
        Neg l = Neg.Min,
        int? m = 5,
        Days? n = Days.B,
        bool o = true,
        byte p = 1,
        sbyte q = -1,
        nint r = -3,
        Guid s = default,
        double t = -0.0,
        uint u = 4000000000,
        char v = '\u2028',
        double w = 1e300,
        short x = -7
    ) => Task.FromResult(1);

    public int this[int a, Days b = Days.A, string c = "x\n"]
    {
        get => 1;
        set { }
    }

    [InvalidatesCache]
    public Task OtherAsync(CancellationToken a, int b, CancellationToken c = default, params int[] d) =>
        Task.CompletedTask;
}
