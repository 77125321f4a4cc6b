namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4002Tests
{
    [Fact]
    public Task An_abstract_member_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4002",
            """
            public abstract class Shape;

            public sealed record Value(Shape Outline);

            public interface ICatalog
            {
                Task<Value> GetAsync(int id);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public [|Task<Value>|] GetAsync(int id) => throw new NotSupportedException();
            }
            """,
            "Value.Outline",
            "Declare the concrete type instead"
        );

    [Fact]
    public Task A_concrete_member_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed class Shape;

            public sealed record Value(Shape Outline);

            public interface ICatalog
            {
                Task<Value> GetAsync(int id);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Value> GetAsync(int id) => throw new NotSupportedException();
            }
            """
        );
}
