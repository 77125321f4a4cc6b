using System.Globalization;
using System.Text;
using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.Integration.Redis;

/// <summary>Asks a store what a line of <see cref="StoreScript"/> says, and writes its answer as text.</summary>
internal sealed class StoreTerminal(ICacheStore store, string keyNamespace)
{
    private readonly EntryNames _names = Names(keyNamespace, 1);
    private readonly EntryNames _others = Names(keyNamespace, 2);

    private static CallDeadline Deadline => CallDeadline.Start(TimeProvider.System, TimeSpan.FromSeconds(10));

    /// <summary>The answer to one question.</summary>
    public async Task<string> AskAsync(string question)
    {
        string[] words = question.Split(' ');
        Arguments given = new(words[1..]);
        return words[0] switch
        {
            "read" => await ReadAsync(_names),
            "read-other" => await ReadAsync(_others),
            "open" => await OpenAsync(_names, given),
            "open-other" => await OpenAsync(_others, given),
            "commit" => Tokens(await store.CommitAsync(_names, Commit(given), Deadline)),
            "end-lease" => await DoneAsync(store.EndLeaseAsync(_names, given.Time("for", 0), Deadline)),
            "return-lease" => await DoneAsync(store.ReturnLeaseAsync(_names, given.Number("lease", 0), Deadline)),
            "invalidate" => await DoneAsync(store.InvalidateAsync(Chosen(given), Deadline)),
            "hold" => await DoneAsync(store.HoldAsync(Chosen(given), Hold(given), Deadline)),
            "release" => await DoneAsync(store.ReleaseAsync(Chosen(given), Hold(given), Deadline)),
            "start" => await StartAsync(given),
            "is-held" => YesNo(await store.IsHeldAsync(_names, Update(given), Deadline)),
            "store" => await DoneAsync(store.EndUpdateAsync(_names, Update(given), Commit(given), Deadline)),
            "drop" => await DoneAsync(store.EndUpdateAsync(_names, Update(given), null, Deadline)),
            _ => throw new ArgumentException($"The script has no word \"{words[0]}\".", nameof(question)),
        };
    }

    private async Task<string> ReadAsync(EntryNames names)
    {
        using EntrySnapshot snapshot = await store.ReadAsync(names, Deadline);
        return Snapshot(snapshot);
    }

    private async Task<string> OpenAsync(EntryNames names, Arguments given)
    {
        long lease = given.Number("lease", 0);
        TimeSpan leaseTime = lease == 0 ? TimeSpan.Zero : given.Time("for", 10_000);
        OpenRequest request = new(lease, leaseTime, Lives(given), Fresh(given));
        OpenedEntry opened = await store.OpenAsync(names, request, Deadline);
        using EntrySnapshot snapshot = opened.Snapshot;
        return $"lease {YesNo(opened.HasLease)}, held {YesNo(opened.IsHeld)}, {Snapshot(snapshot)}";
    }

    private async Task<string> StartAsync(Arguments given)
    {
        StartedUpdate started = await store.StartUpdateAsync(_names, Update(given), Deadline);
        return $"alone {YesNo(started.IsAlone)}, {Tokens(started.Tokens)}";
    }

    private byte[][] Chosen(Arguments given) =>
        [.. given.Plain.Select(word => _names.Tokens[Array.IndexOf(["method", "own", "tag"], word)])];

    private static async Task<string> DoneAsync(ValueTask step)
    {
        await step;
        return "done";
    }

    private static CommitRequest Commit(Arguments given) =>
        new(
            Encoding.UTF8.GetBytes(given.Plain[0]),
            given.Time("life", 90_000),
            given.Text("lease", "keep") == "release"
        );

    private static HoldRequest Hold(Arguments given) =>
        new(given.Number("writer", 0), (int)given.Number("bucket", 1), given.Time("for", 30_000));

    private static UpdateRequest Update(Arguments given) => new(Hold(given), Lives(given), Fresh(given));

    private static TokenLives Lives(Arguments given) =>
        new(given.Time("life", 300_000), given.Time("tag-life", 300_000));

    private static long[] Fresh(Arguments given)
    {
        long fresh = given.Number("fresh", 0);
        return [fresh + 1, fresh + 2, fresh + 3];
    }

    private static string Snapshot(EntrySnapshot snapshot)
    {
        string value = snapshot.Envelope.IsEmpty ? "none" : Encoding.UTF8.GetString(snapshot.Envelope.Span);
        return $"value {value}, {Tokens(snapshot.Tokens)}";
    }

    private static string Tokens(long[] tokens) => "tokens " + string.Join(' ', tokens);

    private static string YesNo(bool answer) => answer ? "yes" : "no";

    private static EntryNames Names(string keyNamespace, int id)
    {
        byte[] Name(string rest) => Encoding.UTF8.GetBytes($"{keyNamespace}:{rest}");
        byte[][] tokens = [Name("d:{@Shop.Get/3}"), Name($"d:{{Shop.Get:{id}}}"), Name("d:{#category:7}")];
        return new EntryNames(Name($"v:00000000:{{Shop.Get:{id}}}"), tokens, (ulong)id, keyNamespace.Length + 1);
    }

    /// <summary>The words after the first; times are milliseconds.</summary>
    private sealed class Arguments(string[] words)
    {
        private readonly Dictionary<string, string> _named = words
            .Where(word => word.Contains('=', StringComparison.Ordinal))
            .Select(word => word.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);

        public string[] Plain { get; } = [.. words.Where(word => !word.Contains('=', StringComparison.Ordinal))];

        public string Text(string name, string otherwise) => _named.GetValueOrDefault(name, otherwise);

        public long Number(string name, long otherwise) =>
            _named.TryGetValue(name, out string? text) ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        public TimeSpan Time(string name, long otherwise) => TimeSpan.FromMilliseconds(Number(name, otherwise));
    }
}
