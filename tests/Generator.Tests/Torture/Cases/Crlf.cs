using Cachewright;

namespace Shop;

#if !NOPE
public interface ICrlf
{
    Task<int> GetAsync(int id);
}

public class Crlf : ICrlf
{
    [Cached(
        Ttl = 5,
        Tags = [
            """
                two
                lines {id}
                """,
        ]
    )]
    public Task<int> GetAsync(int id) => Task.FromResult(id);
}
#endif
