namespace Cachewright.Diagnostics;

/// <summary>What the log has said already, where the same would come with each call or attempt.</summary>
/// <param name="mostTexts">So many at most, since some have numbers or names in them.</param>
internal sealed class ToldOnce(int mostTexts = 4)
{
    private readonly object _lock = new();
    private readonly HashSet<string> _told = [];

    /// <summary>Whether the text is to be told now.</summary>
    public bool IsNew(string text)
    {
        lock (_lock)
        {
            return _told.Count < mostTexts && _told.Add(text);
        }
    }

    /// <summary>Everything is new again.</summary>
    /// <returns>Whether anything had been told.</returns>
    public bool Forget()
    {
        lock (_lock)
        {
            bool wasTold = _told.Count > 0;
            _told.Clear();
            return wasTold;
        }
    }
}
