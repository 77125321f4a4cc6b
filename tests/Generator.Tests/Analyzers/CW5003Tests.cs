namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW5003Tests
{
    [Theory]
    [InlineData("public sealed class Usage([|Catalog|] catalog) { public object Used => catalog; }")]
    [InlineData("public sealed class Usage { public Usage([|Catalog?|] catalog) => GC.KeepAlive(catalog); }")]
    [InlineData("public sealed record Usage([|Catalog|] Catalog);")]
    [InlineData("public sealed class Usage([|IEnumerable<Catalog>|] catalogs) { public object Used => catalogs; }")]
    [InlineData("public sealed class Usage([|Lazy<Catalog>|] catalog) { public object Used => catalog; }")]
    [InlineData("public sealed class Usage([|Func<Catalog>?|] create) { public object? Used => create; }")]
    [InlineData("public sealed class Usage([|IEnumerable<Lazy<Catalog>>|] all) { public object Used => all; }")]
    [InlineData(
        "public sealed class Usage { public Usage([FromKeyedServices(1)] [|Catalog|] catalog) => GC.KeepAlive(catalog); }"
    )]
    public Task A_constructor_that_asks_for_the_class_is_reported_at_the_type(string code) =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            {{code}}
            """,
            "'Catalog' is injected as a class, without its decorator: [Cached] has no effect on it. Inject 'ICatalog' instead."
        );

    [Fact]
    public Task A_derived_class_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            public sealed class Usage([|Special|] special)
            {
                public object Used => special;
            }
            """,
            "'Special' is injected"
        );

    [Fact]
    public Task A_parameter_from_the_services_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            namespace Microsoft.AspNetCore.Mvc
            {
                [AttributeUsage(AttributeTargets.All)]
                public sealed class FromServicesAttribute : Attribute;

                [AttributeUsage(AttributeTargets.All)]
                public sealed class InjectAttribute : Attribute;
            }

            namespace Web
            {
                using Microsoft.AspNetCore.Mvc;

                public static class App
                {
                    public static void MapGet(string path, Delegate handler) => GC.KeepAlive((path, handler));
                }

                public sealed class Controller
                {
                    public object Get(int id, [FromServices] [|Catalog|] catalog) => catalog.GetAsync(id);
                }
            }
            """
        );

    [Fact]
    public Task A_property_that_is_injected_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            namespace Microsoft.AspNetCore.Mvc
            {
                [AttributeUsage(AttributeTargets.All)]
                public sealed class FromServicesAttribute : Attribute;

                [AttributeUsage(AttributeTargets.All)]
                public sealed class InjectAttribute : Attribute;
            }

            namespace Web
            {
                using Microsoft.AspNetCore.Mvc;

                public static class App
                {
                    public static void MapGet(string path, Delegate handler) => GC.KeepAlive((path, handler));
                }

                public sealed class Page
                {
                    [Inject]
                    public required [|Catalog|] Catalog { get; set; }
                }
            }
            """
        );

    [Fact]
    public Task An_endpoint_that_asks_for_the_class_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            namespace Microsoft.AspNetCore.Mvc
            {
                [AttributeUsage(AttributeTargets.All)]
                public sealed class FromServicesAttribute : Attribute;

                [AttributeUsage(AttributeTargets.All)]
                public sealed class InjectAttribute : Attribute;
            }

            namespace Web
            {
                using Microsoft.AspNetCore.Mvc;

                public static class App
                {
                    public static void MapGet(string path, Delegate handler) => GC.KeepAlive((path, handler));
                }

                public static class Program
                {
                    public static void Run() => App.MapGet("/{id}", (int id, [|Catalog|] catalog) => catalog.GetAsync(id));
                }
            }
            """
        );

    [Theory]
    [InlineData("services.GetRequiredService<[|Catalog|]>()")]
    [InlineData("services.GetService<[|Catalog|]>()?.GetAsync(1)")]
    [InlineData("services.GetKeyedServices<[|Catalog|]>(1).First()")]
    [InlineData("services.GetService(typeof([|Catalog|]))")]
    [InlineData("registrations.AddScoped(provider => new Lazy<ICatalog>(provider.GetRequiredService<[|Catalog|]>()))")]
    public Task A_lookup_of_the_class_is_reported_at_the_type(string code) =>
        RuleTest.ReportsAsync(
            "CW5003",
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

            public sealed class Usage(IServiceProvider services, IServiceCollection registrations)
            {
                public IServiceProvider Services => services;

                public IServiceCollection Registrations => registrations;

                public object? Use() => {{code}};
            }
            """
        );

    [Theory]
    [InlineData("registrations.AddScoped<ICatalog>(provider => provider.GetRequiredService<Catalog>())")]
    [InlineData("registrations.AddScoped(provider => (ICatalog)provider.GetRequiredService(typeof(Catalog)))")]
    public Task A_factory_that_passes_the_class_on_is_accepted(string code) =>
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

            public sealed class Usage(IServiceProvider services, IServiceCollection registrations)
            {
                public IServiceProvider Services => services;

                public IServiceCollection Registrations => registrations;

                public object? Use() => {{code}};
            }
            """
        );

    [Theory]
    [InlineData("services.GetRequiredService<ICatalog>()")]
    [InlineData("services.GetRequiredService<Bare>()")]
    [InlineData("services.GetService(typeof(ICatalog))")]
    public Task The_interface_and_other_classes_are_accepted(string code) =>
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

            public sealed class Usage(IServiceProvider services, IServiceCollection registrations)
            {
                public IServiceProvider Services => services;

                public IServiceCollection Registrations => registrations;

                public object? Use() => {{code}};
            }
            """
        );

    [Theory]
    [InlineData("public sealed class Usage { internal Usage(Catalog catalog) => GC.KeepAlive(catalog); }")]
    [InlineData("public static class Usage { public static object Of(Catalog catalog) => catalog; }")]
    [InlineData("public sealed class Usage { public Catalog? Catalog { get; set; } }")]
    [InlineData(
        "public sealed class Usage { public Func<Catalog, object> Get { get; } = (Catalog catalog) => catalog; }"
    )]
    [InlineData("public sealed class Usage(ICatalog catalog, Bare bare) { public object Used => (catalog, bare); }")]
    public Task What_no_container_calls_is_left_alone(string code) =>
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

            {{code}}
            """
        );
}
