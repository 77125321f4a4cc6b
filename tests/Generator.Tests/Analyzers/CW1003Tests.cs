namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1003Tests
{
    [Fact]
    public Task An_out_parameter_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1003",
            """
            public interface ISearch
            {
                bool TryFind(string text, out int id);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public bool TryFind(string text, out int [|id|]) => throw new NotSupportedException();
            }
            """,
            "'TryFind' can't be cached: its parameter 'id' is 'out'",
            "Return the value instead"
        );

    [Fact]
    public Task A_ref_parameter_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1003",
            """
            public interface ISearch
            {
                int Find(ref string text);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public int Find(ref string [|text|]) => throw new NotSupportedException();
            }
            """,
            "its parameter 'text' is 'ref'"
        );

    [Fact]
    public Task A_span_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1003",
            """
            public interface ISearch
            {
                int Find(ReadOnlySpan<char> text);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public int Find(ReadOnlySpan<char> [|text|]) => throw new NotSupportedException();
            }
            """,
            "'text'",
            "a ref struct"
        );

    [Fact]
    public Task A_result_by_reference_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1003",
            """
            public interface ISearch
            {
                ref int Find(string text);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public ref int [|Find|](string text) => throw new NotSupportedException();
            }
            """,
            "'Find'"
        );

    [Fact]
    public Task An_in_parameter_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ISearch
            {
                int Find(in int id);
            }

            public sealed class Search : ISearch
            {
                [Cached(Ttl = 60)]
                public int Find(in int id) => throw new NotSupportedException();
            }
            """
        );
}
