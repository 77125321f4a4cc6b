namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4007Tests
{
    [Fact]
    public Task A_member_that_hides_another_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4007",
            """
            public class Base
            {
                public int Id { get; set; }
            }

            public sealed class Value : Base
            {
                public new int Id { get; set; }
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
            "Id",
            "Rename one, or mark it with [IgnoreDataMember]"
        );

    [Fact]
    public Task Members_with_names_of_their_own_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public class Base
            {
                public int Id { get; set; }
            }

            public sealed class Value : Base
            {
                public int Number { get; set; }
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
