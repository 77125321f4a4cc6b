namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4008Tests
{
    [Fact]
    public Task A_member_without_its_annotation_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4008",
            """
            [MessagePack.MessagePackObject]
            public sealed class Value
            {
                [MessagePack.Key(0)]
                public int Id { get; set; }

                public string? Name { get; set; }
            }

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
            "Value.Name"
        );

    [Fact]
    public Task Members_that_are_all_annotated_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            [MessagePack.MessagePackObject]
            public sealed class Value
            {
                [MessagePack.Key(0)]
                public int Id { get; set; }

                [MessagePack.Key(1)]
                public string? Name { get; set; }
            }

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
