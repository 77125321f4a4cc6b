namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1002Tests
{
    [Theory]
    [InlineData("void", "it returns 'void', so there is nothing to cache")]
    [InlineData("Task", "so there is nothing to cache")]
    [InlineData("ValueTask", "so there is nothing to cache")]
    [InlineData("IQueryable<Product>", "an IQueryable is a query")]
    [InlineData("Task<IQueryable<Product>>", "an IQueryable is a query")]
    [InlineData("IAsyncEnumerable<Product>", "an async stream is read once")]
    [InlineData("Task<Stream>", "a Stream is read once")]
    [InlineData("Task<Task<int>>", "a task inside a task")]
    [InlineData("ReadOnlySpan<char>", "a ref struct can't be stored")]
    public Task A_result_that_is_used_up_by_its_reader_is_reported_at_the_return_type(string type, string why) =>
        RuleTest.ReportsAsync(
            "CW1002",
            $$"""
            public interface ISearch
            {
                {{type}} Find(string text);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public [|{{type}}|] Find(string text) => throw new NotSupportedException(text);
            }
            """,
            "The result of 'Find' can't be cached: ",
            why
        );

    [Theory]
    [InlineData("int")]
    [InlineData("string?")]
    [InlineData("Task<Product?>")]
    [InlineData("ValueTask<Product>")]
    [InlineData("Task<IReadOnlyList<Product>>")]
    [InlineData("byte[]")]
    public Task A_value_is_accepted(string type) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ISearch
            {
                {{type}} Find(string text);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public {{type}} Find(string text) => throw new NotSupportedException(text);
            }
            """
        );
}
