using System.Globalization;
using CsCheck;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class CollisionTests
{
    private static readonly Gen<Arguments> AnyArguments = Gen.Select(
        NastyText.Gen,
        Gen.Int[-2, 2].Nullable(),
        NastyText.Gen.Array[0, 3].Null(),
        Gen.Select(NastyText.Gen, NastyText.Gen).Nullable(),
        NastyText.Gen,
        static (name, number, list, pair, last) => new Arguments(name, number, list, pair, last)
    );

    /// <summary>500 lists have 124,750 pairs; 40 times that are 5 million.</summary>
    [Fact]
    public void Two_different_argument_lists_never_share_a_key() =>
        AnyArguments
            .Array[500]
            .Sample(
                static lists =>
                {
                    Dictionary<string, string> seen = [];
                    foreach (Arguments list in lists)
                    {
                        string key = list.Key();
                        string identity = list.Identity();
                        Assert.Equal(identity, seen.GetValueOrDefault(key, identity));
                        seen[key] = identity;
                    }

                    Assert.Equal(lists.Select(static list => list.Identity()).Distinct().Count(), seen.Count);
                },
                iter: 40,
                threads: 1
            );

    private sealed record Arguments(
        string? Name,
        int? Number,
        string?[]? List,
        (string? Left, string? Right)? Pair,
        string? Last
    )
    {
        /// <summary>Written as generated code writes it.</summary>
        public string Key() =>
            WrittenKey.Of(
                (ref KeyWriter writer) =>
                {
                    writer.Value(Name);
                    writer.Value(Number);
                    WriteList(ref writer);
                    WritePair(ref writer);
                    writer.Value(Last);
                }
            );

        /// <summary>Written with the length of each part before it, which leaves no doubt.</summary>
        public string Identity() =>
            string.Concat(
                Part(Name),
                Part(Number?.ToString(CultureInfo.InvariantCulture)),
                Part(List is null ? null : string.Concat(List.Select(Part))),
                Part(Pair is { } pair ? Part(pair.Left) + Part(pair.Right) : null),
                Part(Last)
            );

        private static string Part(string? text) => text is null ? "-" : $"{text.Length}[{text}]";

        private void WriteList(ref KeyWriter writer)
        {
            if (List is null)
            {
                writer.Null();
                return;
            }

            writer.Count(List.Length);
            foreach (string? item in List)
            {
                writer.Value(item);
            }
        }

        private void WritePair(ref KeyWriter writer)
        {
            if (Pair is not { } pair)
            {
                writer.Null();
                return;
            }

            writer.Present();
            writer.Value(pair.Left);
            writer.Value(pair.Right);
        }
    }
}
