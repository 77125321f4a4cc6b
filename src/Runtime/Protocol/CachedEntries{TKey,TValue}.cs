using System.Globalization;
using Cachewright.CompilerServices;
using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>What the operations on one method's entries share.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
internal sealed class CachedEntries<TKey, TValue>
    where TKey : struct, ICallKey
{
    private static readonly TimeSpan _tokenMargin = TimeSpan.FromSeconds(60);

    /// <summary>A tag's token is shared by methods with other limits, so it lives at least twice the default limit.</summary>
    private static readonly TimeSpan _tagLimit = TimeSpan.FromDays(1);

    /// <summary>Prepares what calls need.</summary>
    /// <param name="core">The cache.</param>
    /// <param name="definition">What the attribute says.</param>
    /// <param name="serviceKey">The key of a keyed registration.</param>
    public CachedEntries(CacheCore core, CachedMethodDefinition<TKey, TValue> definition, object? serviceKey)
    {
        Core = core;
        Definition = definition;
        Names = NamesUnder(serviceKey);
        TimeSpan longest = definition.MaxTtl * (1 + (definition.JitterPercent / 100.0));
        TokenLife = new TokenLives(
            longest + core.Options.LeaseTime + _tokenMargin,
            2 * (longest > _tagLimit ? longest : _tagLimit)
        );
        Reader = new EntryReader<TValue>(core, definition.Name, definition.Codec);
        Writer = new EntryWriter<TKey, TValue>(core, definition);
        IsShareable = definition.Share || definition.Codec is null or { IsImmutable: true };
        Flights = new FlightTable<TValue>(core.Clock);
        LateFlights = new FlightTable<TValue>(core.Clock);
        core.Register(Names.AllTokens);
    }

    public CacheCore Core { get; }

    public CachedMethodDefinition<TKey, TValue> Definition { get; }

    public MethodNames Names { get; }

    public EntryReader<TValue> Reader { get; }

    public EntryWriter<TKey, TValue> Writer { get; }

    public FlightTable<TValue> Flights { get; }

    /// <summary>The loads of callers whose own time was over while they waited for one of <see cref="Flights"/>.</summary>
    public FlightTable<TValue> LateFlights { get; }

    public TokenLives TokenLife { get; }

    /// <summary>Whether callers may get the same instance.</summary>
    public bool IsShareable { get; }

    /// <summary>The names of the same method's entries under a service key.</summary>
    public MethodNames NamesUnder(object? serviceKey) =>
        new(
            Core.Options.Namespace!,
            Definition.Name,
            serviceKey,
            ((Definition.Codec?.Fingerprint ?? 0) >> 32).ToString("x8", CultureInfo.InvariantCulture),
            Definition.TagCount,
            Definition.TagsOnly
        );

    /// <summary>What to ask before a load.</summary>
    public OpenRequest NewOpening(EntryNames names, TimeSpan leaseTime) =>
        new(Core.DrawToken(), leaseTime, TokenLife, Core.DrawTokens(names.Tokens.Length));

    /// <summary>Whether a call may ask Redis for the entry.</summary>
    public RedisAccess AccessTo(EntryNames names)
    {
        if (Core.Journal.Covers(names))
        {
            return RedisAccess.Gated;
        }

        return Core.Circuit.TryEnter() ? RedisAccess.Open : RedisAccess.Away;
    }
}
