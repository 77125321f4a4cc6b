namespace Cachewright.Generator.Benchmarks;

/// <summary>
/// Source text of an application with many annotated methods: ten to a class, six of them cached, four that invalidate or update. Most
/// results hold a graph of five types of that class, or of as many more as are asked for. Each class and its types are a file.
/// </summary>
internal static class SyntheticShop
{
    public const int MethodsPerClass = 10;

    private const int FixedTypes = 5;

    /// <summary>A file that has nothing to do with caching, before an edit.</summary>
    public const string Unrelated = "namespace Shop; internal sealed class Unrelated { public int Answer => 41; }";

    /// <summary>The same file after an edit; each number gives another text.</summary>
    public static string UnrelatedEdited(int number) =>
        $"namespace Shop; internal sealed class Unrelated {{ public int Answer => 42; public int Half{number} => 21; }}";

    /// <summary>The annotated classes.</summary>
    /// <param name="methods">How many methods carry an attribute, in all classes.</param>
    /// <param name="types">How many types a product is made of, 5 at least.</param>
    public static IEnumerable<string> Files(int methods, int types) =>
        Enumerable.Range(0, methods / MethodsPerClass).Select(number => File(number, types - FixedTypes));

    /// <summary>One of these files after an edit of a type that is cached.</summary>
    public static string WithEditedValue(string file) =>
        file.Replace("string Currency", "string CurrencyCode", StringComparison.Ordinal);

    private static string File(int number, int parts) =>
        Template
            .Replace("/*first*/", parts > 0 ? "Part1_$ First, " : "", StringComparison.Ordinal)
            .Replace(
                "/*parts*/",
                string.Join('\n', Enumerable.Range(1, parts).Select(part => Part(part, parts))),
                StringComparison.Ordinal
            )
            .Replace("$", $"{number}", StringComparison.Ordinal);

    /// <summary>A node of a binary tree of types: part 1 holds parts 2 and 3, and so on.</summary>
    private static string Part(int part, int parts)
    {
        IEnumerable<string> children = new[] { 2 * part, (2 * part) + 1 }
            .Where(child => child <= parts)
            .Select(child => $", Part{child}_$? Child{child}");
        return $"public sealed record Part{part}_$(int Id, string Name, decimal Weight, DateTime MadeAt{string.Concat(children)});";
    }

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
        /*parts*/
        public sealed record Product$(
            /*first*/int Id, string Name, string? Description, Money$ Price, Maker$ Maker, State$ State,
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
