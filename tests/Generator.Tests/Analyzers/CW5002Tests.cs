namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW5002Tests
{
    [Theory]
    [InlineData("[|new Catalog(db)|]")]
    [InlineData("[|new Catalog(db)|].GetAsync(1)")]
    [InlineData("((Func<ICatalog>)(() => [|new Catalog(db)|]))()")]
    [InlineData("new ICatalog[] { [|new Catalog(db)|] }")]
    public Task An_instance_made_by_hand_is_reported(string code) =>
        RuleTest.ReportsAsync(
            "CW5002",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => {{code}};
            }
            """,
            "This 'Catalog' has no decorator: [Cached] has no effect on it",
            "Inject 'ICatalog' instead, or register 'Catalog'"
        );

    [Fact]
    public Task A_derived_class_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5002",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => [|new Special(db)|];
            }
            """,
            "This 'Special' has no decorator"
        );

    [Fact]
    public Task A_target_typed_new_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5002",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage
            {
                public static Catalog Create(ShopDb db) => [|new(db)|];
            }
            """
        );

    [Fact]
    public Task What_a_factory_only_uses_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5002",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => services.AddScoped(provider => new Lazy<ICatalog>([|new Catalog(db)|]));
            }
            """
        );

    [Theory]
    [InlineData("services.AddScoped<ICatalog>(provider => new Catalog(db))")]
    [InlineData("services.AddScoped<ICatalog>(provider => db.Find(1) is null ? new Catalog(db) : new Bare(db))")]
    [InlineData("services.AddKeyedScoped<ICatalog>(1, (provider, key) => new Catalog(db))")]
    [InlineData("services.AddSingleton<ICatalog>(new Catalog(db))")]
    [InlineData("ServiceDescriptor.Singleton<ICatalog>(new Catalog(db))")]
    [InlineData("new ServiceDescriptor(typeof(ICatalog), new Catalog(db))")]
    public Task An_instance_that_is_registered_is_accepted(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => {{code}};
            }
            """
        );

    [Fact]
    public Task A_factory_may_prepare_the_instance() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => services.AddScoped<ICatalog>(provider =>
                {
                    var catalog = new Catalog(db);
                    catalog.ToString();
                    return catalog;
                });
            }
            """
        );

    [Fact]
    public Task A_method_with_a_provider_is_a_factory() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage
            {
                public static ICatalog Create(IServiceProvider provider) => new Catalog(provider.GetRequiredService<ShopDb>());
            }
            """
        );

    [Theory]
    [InlineData("new Bare(db)")]
    [InlineData("Catalog.Create(db)")]
    public Task Other_classes_and_the_own_code_of_the_class_are_left_alone(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                public static Catalog Create(ShopDb db) => new(db);
            }

            public sealed class Special(ShopDb db) : Catalog(db);

            public sealed class Bare(ShopDb db) : ICatalog
            {
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class Usage(ShopDb db, IServiceCollection services)
            {
                public object Database => db;

                public IServiceCollection Services => services;

                public object? Use() => {{code}};
            }
            """
        );
}
