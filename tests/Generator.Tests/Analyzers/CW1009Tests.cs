namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1009Tests
{
    [Fact]
    public Task A_private_class_is_reported_at_its_name() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public static class Outer
            {
                private sealed class [|Catalog|] : ICatalog {
                    [Cached(Ttl = 60)]
                    public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
                }
            }
            """,
            "No decorator can be written for 'Catalog'",
            "Make it internal"
        );

    [Theory]
    [InlineData("[|Special|]", "", "it inherits 'Catalog.GetAsync'")]
    [InlineData(
        "Special",
        "[Cached(Ttl = 60)] public override Task<Product?> GetAsync(int id) => base.GetAsync(id);",
        null
    )]
    public Task A_class_that_would_lose_the_attribute_of_its_base_is_reported(string name, string member, string? says)
    {
        string source = $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<int> CountAsync();
            }

            public abstract class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);

                public abstract Task<int> CountAsync();
            }

            public class {{name}} : Catalog
            {
                {{member}}

                [Cached(Ttl = 60)]
                public override Task<int> CountAsync() => Task.FromResult(1);
            }
            """;
        return says is null ? RuleTest.IsSilentAsync(source) : RuleTest.ReportsAsync("CW1009", source, says);
    }

    [Fact]
    public Task A_class_inside_a_private_class_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public static class Outer
            {
                private static class Inner
                {
                    public sealed class [|Catalog|] : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            }
                }
            }
            """
        );

    [Fact]
    public Task A_file_local_class_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            file sealed class [|Catalog|] : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            }
            """,
            "local to its file"
        );

    [Fact]
    public Task A_struct_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public struct [|Catalog|] : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            }
            """,
            "a struct can't be registered"
        );

    [Fact]
    public Task An_attribute_on_an_interface_is_reported_at_the_method() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                [Cached(Ttl = 60)]
                Task<Product?> [|GetAsync|](int id);
            }
            """,
            "attributes stand on the implementation"
        );

    [Fact]
    public Task A_static_abstract_member_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                static abstract int Count { get; }
            }

            public sealed class [|Catalog|] : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);

                public static int Count => 1;
            }
            """,
            "'ICatalog.Count' is static and abstract"
        );

    [Fact]
    public Task An_init_accessor_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1009",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                string Name { get; init; }
            }

            public sealed class [|Catalog|] : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);

                public string Name { get; init; } = "";
            }
            """,
            "'ICatalog.Name' has an init accessor"
        );

    [Fact]
    public Task An_internal_class_in_an_internal_class_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            internal static class Outer
            {
                internal sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            }
            }
            """
        );

    [Fact]
    public Task Other_members_of_the_interface_are_forwarded() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                string Name { get; set; }
                event EventHandler Changed;
                static int Count => 1;
                int Twice(int number) => 2 * number;
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);

                public string Name { get; set; } = "";

                public event EventHandler Changed { add { } remove { } }
            }
            """
        );
}
