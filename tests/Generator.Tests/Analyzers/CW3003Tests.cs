namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3003Tests
{
    [Fact]
    public Task A_key_parameter_without_a_partner_is_reported_at_the_name() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache([|nameof(GetAsync)|])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """,
            "'SaveAsync' has no parameter for the key parameter 'id' of 'GetAsync' (no parameter is named 'id')",
            "Map = [\"id=...\"]",
            "All = true"
        );

    [Fact]
    public Task A_partner_of_another_type_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(string id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache([|nameof(GetAsync)|])]
                public Task DeleteAsync(string id) => db.DeleteAsync(id.Length);
            }
            """,
            "'id' is 'string', which does not convert to 'int'"
        );

    [Fact]
    public Task A_sequence_is_reported_since_it_is_read_twice() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(System.Collections.Generic.IEnumerable<int> id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache([|nameof(GetAsync)|])]
                public Task DeleteAsync(System.Collections.Generic.IEnumerable<int> id) => db.DeleteAsync(1);
            }
            """,
            "'id' is 'System.Collections.Generic.IEnumerable<int>', which can perhaps be read only once; make it an IReadOnlyCollection<int>"
        );

    [Fact]
    public Task A_path_of_another_type_is_reported_in_the_map() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id=[|product.Name|]"])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """,
            "'product.Name' is 'string', which does not convert to 'int'"
        );

    [Fact]
    public Task A_path_that_leads_nowhere_is_reported_in_the_map() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id = [|product.Number|]"])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """,
            "Number"
        );

    [Fact]
    public Task A_collection_cant_be_updated() =>
        RuleTest.ReportsAsync(
            "CW3003",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int[] id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache([|nameof(GetAsync)|])]
                public Task<Product> AddAsync(int[] id) => db.AddAsync(id.Length.ToString());
            }
            """,
            "only one collection can stand for single entries, and only in [InvalidatesCache]"
        );

    [Fact]
    public Task A_partner_by_name_is_accepted() =>
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
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """
        );

    [Fact]
    public Task A_narrower_partner_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(short id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(short id) => db.DeleteAsync(id);
            }
            """
        );

    [Fact]
    public Task A_collection_of_partners_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(IReadOnlyList<int> id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(IReadOnlyList<int> id) => db.DeleteAsync(id.Count);
            }
            """
        );

    [Fact]
    public Task A_path_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id=product.Id"])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """
        );

    [Fact]
    public Task All_needs_no_partner() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), All = true)]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """
        );
}
