namespace Cachewright.Generator.Tests;

public sealed class TestCompilationTests
{
    [Fact]
    public void Source_that_uses_the_runtime_compiles_and_loads()
    {
        string source = """
            using Cachewright;

            public static class Sample
            {
                public static string? Name => typeof(CachedAttribute).FullName;
            }
            """;

        Type? sample = TestCompilation.Load(TestCompilation.Create(source)).GetType("Sample");

        Assert.Equal("Cachewright.CachedAttribute", sample?.GetProperty("Name")?.GetValue(null));
    }

    [Fact]
    public void Source_with_a_mistake_is_refused() =>
        Assert.ThrowsAny<Exception>(() =>
            TestCompilation.Load(TestCompilation.Create("public class Sample : Missing;"))
        );
}
