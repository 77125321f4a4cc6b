using Cachewright.CompilerServices;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Values;
using MessagePack;

namespace Cachewright.Protocol;

/// <summary>
/// Decides whether and for how long a value is stored, and encodes it. The caller's code (<c>TtlFrom</c>, <c>Unless</c>, the codec) may
/// throw: then the value is not stored, the log says why (once, for it would with each call), and the value itself is not lost.
/// </summary>
internal sealed class EntryWriter<TKey, TValue>(CacheCore core, CachedMethodDefinition<TKey, TValue> definition)
    where TKey : struct, ICallKey
{
    private readonly ToldOnce _told = new();

    /// <summary>Encodes a value that is to be stored.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="names">The entry.</param>
    /// <param name="value">The value.</param>
    /// <param name="load">When its load began.</param>
    /// <param name="tokens">The tokens captured before.</param>
    /// <returns>Null if the value is not to be stored.</returns>
    public EncodedEntry? Encode(in TKey key, EntryNames names, TValue value, LoadTime load, ReadOnlySpan<long> tokens)
    {
        EnvelopeWriter? writer = null;
        try
        {
            TimeSpan ttl = TtlOf(in key, value, load.Start);
            TimeSpan cost = load.Elapsed;
            TimeSpan life = ttl - cost;
            if (life <= TimeSpan.Zero || tokens.Contains(0) || definition.Unless?.Invoke(in key, value) == true)
            {
                return null;
            }

            writer = WritePayload(value, tokens.Length);
            EnvelopeHeader header = new(
                definition.Codec!.Fingerprint,
                names.KeyHash,
                value is null,
                load.Start,
                ttl,
                ttl,
                cost
            );
            EncodedEntry entry = new(writer, writer.Complete(header, tokens), life);
            core.Metrics.Stored(definition.Name, entry.Payload.Length);
            writer = null;
            return entry;
        }
        catch (ValueNotCacheableException exception)
        {
            NotStored(exception);
            return null;
        }
        catch (Exception exception)
        {
            if (IsNews(exception))
            {
                core.Logger.StoringThrew(exception, definition.Name);
            }

            return null;
        }
        finally
        {
            writer?.Dispose();
        }
    }

    /// <summary>The payload alone, for callers that get their own copy of a value that is not stored; null where there can be none.</summary>
    public byte[]? CopyOf(TValue value)
    {
        if (definition.Codec is null)
        {
            return null;
        }

        try
        {
            using EnvelopeWriter writer = WritePayload(value, tokenCount: 0);
            return writer.Payload.ToArray();
        }
        catch (Exception exception)
        {
            NotStored(exception);
            return null;
        }
    }

    private void NotStored(Exception exception)
    {
        if (IsNews(exception))
        {
            core.Logger.NotCacheable(definition.Name, exception.Message);
        }
    }

    /// <summary>Counts a value that is not stored, and tells whether the log has yet to say why.</summary>
    private bool IsNews(Exception exception)
    {
        core.Metrics.Unstored(definition.Name);
        return _told.IsNew(exception.Message);
    }

    private EnvelopeWriter WritePayload(TValue value, int tokenCount)
    {
        EnvelopeWriter writer = new(tokenCount, core.Options.MaxValueBytes);
        try
        {
            if (value is not null)
            {
                MessagePackWriter payload = new(writer);
                definition.Codec!.Write(ref payload, value);
                payload.Flush();
            }

            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Jitter never prolongs what <c>TtlFrom</c> said: it may be the moment at which the value turns wrong.</summary>
    private TimeSpan TtlOf(in TKey key, TValue value, DateTimeOffset now)
    {
        if (value is null)
        {
            return definition.NullTtl * Spread(1);
        }

        if (definition.TtlFrom is not { } select)
        {
            return definition.Ttl * Spread(1);
        }

        TimeSpan ttl = select(in key, value, now);
        return (ttl < definition.MaxTtl ? ttl : definition.MaxTtl) * Spread(0);
    }

    private double Spread(int upward)
    {
        int percent = definition.JitterPercent;
        return percent == 0 ? 1 : 1 + (((core.Random.NextDouble() * (1 + upward)) - 1) * percent / 100.0);
    }
}
