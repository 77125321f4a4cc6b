namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4006Tests
{
    [Fact]
    public Task A_private_type_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4006",
            """
            public sealed partial class Catalog(ICache cache)
            {
                private sealed record Row(int Id);

                [Cached(Ttl = 60)]
                private partial [|Task<Row>|] LoadAsync(int id);

                private Task<Row> LoadCoreAsync(int id) => Task.FromResult(new Row(id));
            }
            """,
            "Row",
            "Make the type internal or public"
        );

    [Fact]
    public Task An_internal_type_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog(ICache cache)
            {
                internal sealed record Row(int Id);

                [Cached(Ttl = 60)]
                internal partial Task<Row> LoadAsync(int id);

                private Task<Row> LoadCoreAsync(int id) => Task.FromResult(new Row(id));
            }
            """
        );
}
