using System.Diagnostics.CodeAnalysis;
using Cachewright.Diagnostics;
using Cachewright.Keys;
using Cachewright.Values;
using MessagePack;

namespace Cachewright.Protocol;

/// <summary>Turns what lay in Redis into a value, if it is valid: intact, of this shape and key, and all its tokens present and equal.</summary>
internal sealed class EntryReader<TValue>(CacheCore core, string method, ValueCodec<TValue>? codec)
{
    private int _toldOfSize;

    /// <summary>Reads; never throws.</summary>
    public MissReason Read(EntrySnapshot snapshot, EntryNames names, out TValue? value)
    {
        value = default;
        if (snapshot.Length > EnvelopeFormat.LargestLength(snapshot.Tokens.Length, core.Options.MaxValueBytes))
        {
            // Nothing replaces it where this process finds its own results too large as well, so it would be told with each call.
            if (Interlocked.Exchange(ref _toldOfSize, 1) == 0)
            {
                core.Logger.Unreadable(null, method, MissReason.TooLarge);
            }

            return MissReason.TooLarge;
        }

        if (snapshot.Envelope.IsEmpty || codec is null)
        {
            // The entry's own token outlives its value; without one of its own nobody can tell.
            return names.HasOwnToken && snapshot.Tokens[names.OwnIndex] != 0 ? MissReason.Expired : MissReason.Cold;
        }

        MissReason reason = Envelope.Parse(
            snapshot.Envelope,
            codec.Fingerprint,
            names.KeyHash,
            out Envelope envelope
        ) switch
        {
            EnvelopeProblem.None => MissReason.None,
            EnvelopeProblem.Schema => MissReason.Schema,
            _ => MissReason.Corrupt,
        };
        if (reason != MissReason.None)
        {
            core.Logger.Unreadable(null, method, reason);
            return reason;
        }

        if (!envelope.HasTokens(snapshot.Tokens))
        {
            return MissReason.Token;
        }

        return envelope.IsNull || TryDecode(envelope.Payload, out value) ? MissReason.None : MissReason.Corrupt;
    }

    /// <summary>Decodes a payload; what does not decode is logged.</summary>
    public bool TryDecode(ReadOnlyMemory<byte> payload, [MaybeNullWhen(false)] out TValue value)
    {
        try
        {
            MessagePackReader reader = new(payload);
            value = codec!.Read(ref reader);
            if (reader.End)
            {
                return true;
            }

            core.Logger.Unreadable(null, method, MissReason.Corrupt);
        }
        catch (Exception exception)
        {
            // Constructors of the user's types run in here, so it may be anything; the entry will be overwritten.
            core.Logger.Unreadable(exception, method, MissReason.Corrupt);
        }

        value = default;
        return false;
    }
}
