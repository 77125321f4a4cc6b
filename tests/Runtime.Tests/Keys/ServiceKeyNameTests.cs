using System.Text;
using Cachewright.Keys;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class ServiceKeyNameTests
{
    [Fact]
    public void The_key_of_a_registration_is_part_of_the_name()
    {
        Assert.Equal("Shop.Get", Name(null));
        Assert.Equal("Shop.Get[eu]", Name("eu"));
        Assert.Equal("Shop.Get[a%3Ab%7D]", Name("a:b}"));
    }

    [Fact]
    public void Keys_of_different_types_never_share_a_name()
    {
        Assert.Equal("Shop.Get[@System.Int32.1]", Name(1));
        Assert.Equal("Shop.Get[@System.DayOfWeek.Monday]", Name(DayOfWeek.Monday));
        Assert.Equal("Shop.Get[%40System.Int32.1]", Name("@System.Int32.1"));
    }

    [Fact]
    public void A_key_without_stable_text_is_refused() =>
        Assert.Contains(
            "Use a string",
            Assert.Throws<InvalidOperationException>(static () => Name(new object())).Message,
            StringComparison.Ordinal
        );

    private static string Name(object? serviceKey) =>
        Encoding.UTF8.GetString(ServiceKeyName.Append("Shop.Get", serviceKey));
}
