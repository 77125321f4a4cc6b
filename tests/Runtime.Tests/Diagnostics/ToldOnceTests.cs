using Cachewright.Diagnostics;

namespace Cachewright.Runtime.Tests.Diagnostics;

public sealed class ToldOnceTests
{
    private readonly ToldOnce _told = new();

    [Fact]
    public void A_text_is_new_once_until_it_is_forgotten()
    {
        Assert.True(_told.IsNew("one"));
        Assert.False(_told.IsNew("one"));
        Assert.True(_told.Forget());
        Assert.False(_told.Forget());
        Assert.True(_told.IsNew("one"));
    }

    [Fact]
    public void Of_many_texts_a_few_are_new() =>
        Assert.Equal(4, Enumerable.Range(0, 100).Count(number => _told.IsNew($"took {number} ms")));
}
