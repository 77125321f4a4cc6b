using Cachewright.CompilerServices;
using Cachewright.Keys.Tests.Catalog;
using CsCheck;
using static Cachewright.Keys.Tests.Catalog.EverythingCache;

namespace Cachewright.Keys.Tests;

/// <summary>Generated key structs: different arguments have different bytes, and two structs are equal exactly if their bytes are.</summary>
public sealed class IdentityTests
{
    /// <summary>150 lists make 11,175 pairs; 12 times that, for each of 14 methods, are 1.8 million.</summary>
    private const int Lists = 150;
    private const int Rounds = 12;

    [Fact]
    public void Texts() =>
        Check(
            Gen.Select(Arguments.Text, Arguments.Text, Arguments.Of(':', '@', '#', 'a', '\0', '\uD800')),
            static item => new TextsKey(item.Item1, item.Item2, item.Item3),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3)
        );

    [Fact]
    public void Numbers() =>
        Check(
            Gen.Select(
                Arguments.Small,
                Gen.Long[-1, 1].Nullable(),
                Arguments.Of(0UL, 1UL, ulong.MaxValue),
                Gen.Bool,
                Arguments.Price.Nullable()
            ),
            static item => new NumbersKey(item.Item1, item.Item2, item.Item3, 1, 2, -3, item.Item4, item.Item5),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3, item.Item4, item.Item5)
        );

    [Fact]
    public void Floating_point() =>
        Check(
            Gen.Select(Arguments.Number, Arguments.Number, Arguments.Number.Nullable()),
            static item => new FloatingKey((Half)item.Item1, (float)item.Item2, item.Item3),
            static item => Identity.Of((Half)item.Item1, (float)item.Item2, item.Item3)
        );

    [Fact]
    public void Big_numbers() =>
        Check(
            Gen.Select(Arguments.Small, Arguments.Of(UInt128.Zero, UInt128.MaxValue), Arguments.Big, Arguments.Small),
            static item => new BigKey(item.Item1, item.Item2, item.Item3, item.Item4),
            static item => Identity.Of((Int128)item.Item1, item.Item2, item.Item3, item.Item4)
        );

    [Fact]
    public void Dates() =>
        Check(
            Gen.Select(Arguments.Moment.Nullable(), Arguments.Instant, Gen.Int[1, 3], Gen.Long[0, 2], Gen.Long[-1, 1]),
            static item => new DatesKey(
                item.Item1,
                item.Item2,
                new DateOnly(2026, 1, item.Item3),
                new TimeOnly(item.Item4),
                new TimeSpan(item.Item5)
            ),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3, item.Item4, item.Item5)
        );

    [Fact]
    public void Names() =>
        Check(
            Gen.Select(
                Arguments.Address,
                Arguments.Of("1.2", "1.2.0", "1.2.0.0", "2.1"),
                Gen.Enum<DayOfWeek>().Nullable(),
                Arguments.Of(FileAccess.Read, FileAccess.Write, FileAccess.ReadWrite, (FileAccess)64)
            ),
            static item => new NamesKey(item.Item1, new Version(item.Item2), Guid.Empty, item.Item3, item.Item4),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3, item.Item4)
        );

    [Fact]
    public void Bytes() =>
        Check(
            Gen.Select(Arguments.Bytes.Null(), Arguments.Bytes, Arguments.Bytes.Null()),
            static item => new BytesKey(
                item.Item1,
                item.Item2,
                item.Item3 is null ? (ReadOnlyMemory<byte>?)null : item.Item3
            ),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3)
        );

    [Fact]
    public void Tuples() =>
        Check(
            Gen.Select(
                Arguments.Small,
                Arguments.Text,
                Gen.Select(Arguments.Text, Gen.Select(Arguments.Number, Gen.Bool).Nullable()).Nullable()
            ),
            static item => new TuplesKey((item.Item1, item.Item2), item.Item3),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3)
        );

    [Fact]
    public void Records() =>
        Check(
            Gen.Select(Arguments.Filter, Arguments.Small, Arguments.Number),
            static item => new RecordsKey(item.Item1, new Area(item.Item2, item.Item3)),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3)
        );

    [Fact]
    public void Lists_of_values() =>
        Check(
            Gen.Select(
                Arguments.Small.Array[0, 2].Null(),
                Arguments.Text.Array[0, 3],
                Arguments.Small.Nullable().Array[0, 2].Null(),
                Gen.Select(Arguments.Small, Arguments.Solid).List[0, 2]
            ),
            static item => new ListsKey(
                item.Item1,
                item.Item2,
                item.Item3 is null ? default : [.. item.Item3],
                item.Item4
            ),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3, item.Item4)
        );

    [Fact]
    public void Sets() =>
        Check(
            Gen.Select(Arguments.Solid.Array[0, 3], Arguments.Numbers),
            static item => new SetsKey([.. item.Item1], item.Item2),
            static item => Identity.Of(item.Item1.ToHashSet(), item.Item2)
        );

    [Fact]
    public void Maps() =>
        Check(
            Gen.Select(Gen.Select(Arguments.Solid, Arguments.Small.Nullable()).Array[0, 3], Arguments.Map),
            static item => new MapsKey(Levels(item.Item1), item.Item2),
            static item => Identity.Of(Levels(item.Item1), item.Item2)
        );

    [Fact]
    public void Types_that_write_themselves() =>
        Check(
            Gen.Select(Arguments.Customer, Arguments.Text, Arguments.Text),
            static item => new OwnKey(item.Item1, new CustomerId(item.Item2), item.Item3),
            static item => Identity.Of(item.Item1, item.Item2, item.Item3)
        );

    [Fact]
    public void A_template_counts_and_nothing_else() =>
        Check(
            Gen.Select(Arguments.Filter, Arguments.Small),
            static item => new TemplatedKey(item.Item1, item.Item2),
            static item => Identity.Of(item.Item1?.Name, item.Item2)
        );

    [Fact]
    public void What_is_ignored_is_no_part_of_it() =>
        Assert.Equal(
            ["id"],
            typeof(IgnoringKey).GetConstructors().Single().GetParameters().Select(static item => item.Name)
        );

    [Fact]
    public void Type_arguments_count()
    {
        Assert.NotEqual(Written.Key(new GenericKey<int>(1)), Written.Key(new GenericKey<long>(1)));
        Assert.Equal(new GenericKey<int>(1), new GenericKey<int>(1));
        Assert.False(new GenericKey<int>(1).Equals((object)new GenericKey<long>(1)));
    }

    private static Dictionary<string, int?> Levels((string, int?)[] pairs) =>
        pairs.DistinctBy(static pair => pair.Item1).ToDictionary(static pair => pair.Item1, static pair => pair.Item2);

    private static void Check<T, TKey>(Gen<T> gen, Func<T, TKey> toKey, Func<T, string> toIdentity)
        where TKey : struct, ICallKey, IEquatable<TKey> =>
        gen.Array[Lists]
            .Sample(
                lists =>
                {
                    var all = lists
                        .Select(item =>
                            (
                                Key: toKey(item),
                                Bytes: Written.Key(toKey(item)),
                                Identity: toIdentity(item),
                                Hash: toKey(item).GetHashCode()
                            )
                        )
                        .ToArray();
                    for (int left = 0; left < all.Length; left++)
                    {
                        for (int right = left; right < all.Length; right++)
                        {
                            bool same = all[left].Identity == all[right].Identity;
                            Assert.True(
                                same == (all[left].Bytes == all[right].Bytes),
                                $"{all[left].Bytes} | {all[right].Bytes} | bytes against arguments"
                            );
                            Assert.True(
                                same == all[left].Key.Equals(all[right].Key),
                                $"{all[left].Bytes} | {all[right].Bytes} | equality"
                            );
                            Assert.True(!same || all[left].Hash == all[right].Hash, $"{all[left].Bytes} | hash");
                        }
                    }
                },
                iter: Rounds,
                threads: 1
            );
}
