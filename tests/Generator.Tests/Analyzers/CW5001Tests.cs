namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW5001Tests
{
    [Theory]
    [InlineData("[|GetAsync|](1)")]
    [InlineData("this.[|GetAsync|](1)")]
    [InlineData("((ICatalog)this).[|GetAsync|](1)")]
    [InlineData("((Func<Task<Product?>>)(() => [|GetAsync|](1)))()")]
    public Task A_call_on_the_own_instance_is_reported_at_the_name(string code) =>
        RuleTest.ReportsAsync(
            "CW5001",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);

                public Task<Product?> FirstAsync() => {{code}};
            }
            """,
            "This call of 'GetAsync' stays inside 'Catalog' and never meets its decorator: it runs uncached",
            "Make 'GetAsync' partial and move its body to 'GetCoreAsync'",
            "injected 'ICatalog'"
        );

    [Fact]
    public Task A_method_handed_on_as_a_delegate_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);

                public Task<Product?[]> AllAsync(int[] ids) => Task.WhenAll(ids.Select([|GetAsync|]));
            }
            """,
            "'GetAsync'"
        );

    [Fact]
    public Task A_write_is_reported_with_what_it_leaves_undone() =>
        RuleTest.ReportsAsync(
            "CW5001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);

                public async Task ReplaceAsync(int id)
                {
                    await [|DeleteAsync|](id);
                    await [|AddAsync|](id);
                }
            }
            """,
            "it invalidates nothing",
            "it updates nothing in the cache",
            "'AddCoreAsync'"
        );

    [Theory]
    [InlineData("[|GetAsync|](1)")]
    [InlineData("base.[|GetAsync|](1)")]
    public Task A_call_from_a_derived_class_is_reported(string code) =>
        RuleTest.ReportsAsync(
            "CW5001",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);
            }

            public sealed class Special(ShopDb db) : Catalog(db)
            {
                public Task<Product?> FirstAsync() => {{code}};
            }
            """
        );

    [Fact]
    public Task A_cached_method_that_calls_itself_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => id < 0 ? [|GetAsync|](-id) : db.FindAsync(id);
            }
            """
        );

    [Fact]
    public Task The_interface_of_a_generic_class_is_named_with_its_arguments() =>
        RuleTest.ReportsAsync(
            "CW5001",
            """
            public interface ISource<T>
            {
                Task<int> CountAsync(T filter);
            }

            public sealed class Source : ISource<string>
            {
                [Cached(Ttl = 60)]
                public Task<int> CountAsync(string filter) => Task.FromResult(filter.Length);

                public Task<int> AllAsync() => [|CountAsync|]("");
            }
            """,
            "injected 'ISource<string>'"
        );

    [Fact]
    public Task A_cached_read_inside_a_write_is_meant_to_be_fresh() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => GetAsync(id);
            }
            """
        );

    [Fact]
    public Task Calls_on_another_instance_and_of_other_methods_are_left_alone() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);

                public Task<Product?> FirstAsync(ICatalog catalog) => catalog.GetAsync(1);

                public Task<Product?> SecondAsync() => BareAsync(2);

                public string Name => nameof(GetAsync);
            }
            """
        );

    [Fact]
    public Task An_annotated_override_calls_its_base() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public virtual Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public Task DeleteAsync(int id) => db.DeleteAsync(id);

                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));

                public Task<Product?> BareAsync(int id) => db.FindAsync(id);
            }

            public sealed class Special(ShopDb db) : Catalog(db)
            {
                [Cached(Ttl = 60)]
                public override Task<Product?> GetAsync(int id) => base.GetAsync(id);
            }
            """
        );

    [Fact]
    public Task A_partial_method_is_cached_for_its_own_class_too() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed partial class Catalog(ShopDb db, ICache cache) : ICatalog
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => db.FindAsync(id);

                public Task<Product?> FirstAsync() => GetAsync(1);
            }
            """
        );
}
