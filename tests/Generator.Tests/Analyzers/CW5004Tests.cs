namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW5004Tests
{
    private const string Base = """
        public interface ICrud<T>
        {
            Task<int> CountAsync(int id);
            Task<int> SizeAsync(int id);
        }

        public interface IOther
        {
            Task<string> ExtraAsync();
        }

        public interface IItems : ICrud<Product>
        {
            Task<string> ExtraAsync();
        }

        public abstract class Crud<T> : ICrud<T>
            where T : class
        {
            [Cached(Ttl = 60)]
            public virtual Task<int> CountAsync(int id) => Task.FromResult(id);

            public virtual Task<int> SizeAsync(int id) => Task.FromResult(id);

            public Task<string> ExtraAsync() => Task.FromResult("");
        }

        """;

    [Theory]
    [InlineData("public sealed class [|Items|] : Crud<Product>, IItems;")]
    [InlineData(
        "public sealed class [|Items|] : Crud<Product>, IItems { public override Task<int> CountAsync(int id) => Task.FromResult(1); }"
    )]
    [InlineData("public abstract class Middle : Crud<Product>, IItems; public sealed class [|Items|] : Middle;")]
    public Task A_class_that_adds_an_interface_to_what_it_inherits_is_reported_at_its_name(string code) =>
        RuleTest.ReportsAsync(
            "CW5004",
            Base + code,
            "'Items' adds 'IItems', which the decorator of 'Crud<Product>' does not implement, so [Cached] has no effect there. Override 'CountAsync' in 'Items', with the attribute."
        );

    [Fact]
    public Task An_interface_that_repeats_a_cached_method_is_reported() =>
        RuleTest.ReportsAsync(
            "CW5004",
            Base
                + """
                public interface ICounts
                {
                    Task<int> CountAsync(int id);
                }

                public sealed class [|Counts|] : Crud<Product>, ICounts;
                """,
            "'Counts' adds 'ICounts'"
        );

    [Theory]
    [InlineData("public sealed class Items : Crud<Product>;")]
    [InlineData("public sealed class Items : Crud<Product>, ICrud<Product>;")]
    [InlineData("public sealed class Items : Crud<Product>, IOther;")]
    [InlineData("public sealed class Items : Crud<Product>, IDisposable { public void Dispose() { } }")]
    [InlineData("public abstract class Items : Crud<Product>, IItems;")]
    [InlineData(
        "public class Items : Crud<Product>, IItems { [Cached(Ttl = 60)] public override Task<int> CountAsync(int id) => Task.FromResult(1); } public sealed class Special : Items;"
    )]
    public Task What_its_decorator_has_and_what_leads_to_no_cached_method_is_accepted(string code) =>
        RuleTest.IsSilentAsync(Base + code);
}
