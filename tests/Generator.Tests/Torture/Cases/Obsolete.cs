using Cachewright;

namespace Shop;

[Obsolete]
public record OldDto(int Id);

public interface IOld
{
    [Obsolete("no")]
    Task<int> GetAsync(int id);

    [Obsolete]
    Task<OldDto> OtherAsync(int id);

    [Obsolete]
    int Size { get; set; }

    [Obsolete]
    event Action? Gone;
    Task<int> FineAsync(int id);

    [Obsolete]
    void Go();
}

public class Old : IOld
{
#pragma warning disable CS0612, CS0618, CS0067
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(1);

    [Obsolete]
    [Cached(Ttl = 5)]
    public Task<OldDto> OtherAsync(int id) => Task.FromResult(new OldDto(1));

    [Obsolete]
    public int Size { get; set; }

    [Obsolete]
    public event Action? Gone;

    [Obsolete]
    [Cached(Ttl = 5)]
    public Task<int> FineAsync(int id) => Task.FromResult(1);

    [Obsolete]
    public void Go() { }
}

[Obsolete]
public interface IGone
{
    Task<int> GetAsync(int id);
}

[Obsolete]
public class Gone : IGone
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(1);
}
