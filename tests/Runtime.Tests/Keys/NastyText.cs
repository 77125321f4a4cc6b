using CsCheck;

namespace Cachewright.Runtime.Tests.Keys;

/// <summary>Text made of what keys are made of.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        ":",
        "%",
        "{",
        "}",
        "@",
        "#",
        "\0",
        "\u007F",
        "a",
        "0",
        "1",
        "@null",
        "null",
        "@1",
        "@2",
        "%3A",
        "%40",
        "\uD800",
        "\uDC00",
        "é",
        "😀",
    ];

    /// <summary>Up to four pieces, or null.</summary>
    public static Gen<string?> Gen { get; } =
        CsCheck.Gen.Frequency(
            (1, CsCheck.Gen.Const((string?)null)),
            (
                9,
                CsCheck
                    .Gen.Int[0, Pieces.Length - 1]
                    .Array[0, 4]
                    .Select(static picks => (string?)string.Concat(picks.Select(static pick => Pieces[pick])))
            )
        );
}
