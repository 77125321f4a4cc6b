using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Benchmarks.Checks;

/// <summary>The files of two runs. A file that was not written again is the same instance of text.</summary>
/// <param name="All">How many files the second run left.</param>
/// <param name="Again">How many of them it has written.</param>
internal sealed record WrittenFiles(int All, int Again)
{
    /// <summary>Fails where the edit of another file wrote anything, or where the edit of a value did not: then this could not tell.</summary>
    public static void RequireNoneAfterUnrelatedEdit(SyntheticCompilation shop)
    {
        GeneratorDriver first = SyntheticCompilation.NewDriver().RunGenerators(shop.Fresh());
        WrittenFiles unrelated = Between(first, first.RunGenerators(shop.Edited()));
        WrittenFiles related = Between(first, first.RunGenerators(shop.WithEditedValue()));
        if (unrelated.All == 0 || unrelated.Again > 0 || related.Again == 0)
        {
            throw new InvalidOperationException(
                $"Written again: {unrelated} after an unrelated edit, {related} after one of a value."
            );
        }
    }

    /// <summary>Compares two runs.</summary>
    public static WrittenFiles Between(GeneratorDriver first, GeneratorDriver second)
    {
        HashSet<object> texts = [.. Sources(first).Select(file => file.SourceText)];
        ImmutableArray<GeneratedSourceResult> files = Sources(second);
        return new WrittenFiles(files.Length, files.Count(file => !texts.Contains(file.SourceText)));
    }

    private static ImmutableArray<GeneratedSourceResult> Sources(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.Exception is not null)
        {
            throw new InvalidOperationException("The generator failed.", result.Exception);
        }
        if (
            result.GeneratedSources.Any(file => file.SourceText.ToString().Contains("#error", StringComparison.Ordinal))
        )
        {
            throw new InvalidOperationException("The generator refused an annotated method.");
        }
        return result.GeneratedSources;
    }
}
