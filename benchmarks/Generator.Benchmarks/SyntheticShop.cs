namespace Cachewright.Generator.Benchmarks;

/// <summary>
/// Source text of an application with many annotated methods: ten to a class, six of them cached, four that invalidate or update,
/// and values of five types to a class. Each class and its types are a file.
/// </summary>
internal static class SyntheticShop
{
    public const int MethodsPerClass = 10;

    /// <summary>A file that has nothing to do with caching, before an edit.</summary>
    public const string Unrelated = "namespace Shop; internal sealed class Unrelated { public int Answer => 41; }";

    /// <summary>The same file after an edit; each number gives another text.</summary>
    public static string UnrelatedEdited(int number) =>
        $"namespace Shop; internal sealed class Unrelated {{ public int Answer => 42; public int Half{number} => 21; }}";

    /// <summary>The annotated classes.</summary>
    public static IEnumerable<string> Files(int methods) => Enumerable.Range(0, methods / MethodsPerClass).Select(File);

    /// <summary>One of these files after an edit of a type that is cached.</summary>
    public static string WithEditedValue(string file) =>
        file.Replace("string Currency", "string CurrencyCode", StringComparison.Ordinal);

    private static string File(int number) => Template.Replace("$", $"{number}", StringComparison.Ordinal);

    private const string Template = """
        using Cachewright;
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Area$;

        public enum State$ { Draft, Listed, Retired }
        public sealed record Money$(decimal Amount, string Currency);
        public sealed record Label$(string Name, int Weight);
        public sealed record Maker$(Guid Id, string Name, string? Country);
        public sealed record Product$(
            int Id, string Name, string? Description, Money$ Price, Maker$ Maker, State$ State,
            DateTimeOffset AddedAt, DateTimeOffset? RetiredAt, IReadOnlyList<Label$> Labels, Dictionary<string, int> Stock);

        public interface ICatalog$
        {
            Task<Product$?> GetAsync(int id, CancellationToken cancellationToken = default);
            Task<Product$?> FindAsync(string name, State$ state);
            Task<IReadOnlyList<Product$>> ListAsync(int makerId, int page);
            Task<IReadOnlyList<Label$>> LabelsAsync(int id);
            ValueTask<Money$> PriceAsync(int id, DateOnly day);
            int Count(int makerId);
            Task UpdateAsync(int id, Product$ product);
            Task DeleteAsync(int id);
            Task RelabelAsync(int id, IReadOnlyList<Label$> labels);
            Task<Product$> RenameAsync(int id, string name);
        }

        public sealed class Catalog$ : ICatalog$
        {
            [Cached(Ttl = 3600)]
            public Task<Product$?> GetAsync(int id, CancellationToken cancellationToken = default) => Task.FromResult<Product$?>(null);

            [Cached(Ttl = 600, NullTtl = 60)]
            public Task<Product$?> FindAsync(string name, State$ state) => Task.FromResult<Product$?>(null);

            [Cached(Ttl = 600, Tags = ["maker:{makerId}"])]
            public Task<IReadOnlyList<Product$>> ListAsync(int makerId, int page) => Task.FromResult<IReadOnlyList<Product$>>([]);

            [Cached(Ttl = 600, Tags = ["labels", "labels:{id}"])]
            public Task<IReadOnlyList<Label$>> LabelsAsync(int id) => Task.FromResult<IReadOnlyList<Label$>>([]);

            [Cached(Ttl = 60, Jitter = 10)]
            public ValueTask<Money$> PriceAsync(int id, DateOnly day) => new(new Money$(id, "EUR"));

            [Cached(Ttl = 60, Tags = ["maker:{makerId}"])]
            public int Count(int makerId) => makerId;

            [InvalidatesCache(nameof(GetAsync))]
            [InvalidatesCache(Tags = ["labels:{product.Id}"])]
            public Task UpdateAsync(int id, Product$ product) => Task.CompletedTask;

            [InvalidatesCache(nameof(GetAsync))]
            [InvalidatesCache(nameof(FindAsync), All = true)]
            public Task DeleteAsync(int id) => Task.CompletedTask;

            [InvalidatesCache(nameof(LabelsAsync))]
            public Task RelabelAsync(int id, IReadOnlyList<Label$> labels) => Task.CompletedTask;

            [UpdatesCache(nameof(GetAsync))]
            public Task<Product$> RenameAsync(int id, string name) => throw new NotSupportedException();
        }
        """;
}
