using System.Text;
using Microsoft.Extensions.Logging;

namespace Cachewright.Diagnostics;

/// <summary>
/// Says that the name of a token holds something of another type, a list, say. Until it is deleted nothing that depends on it can be stored,
/// which no metric tells from entries that were never there. Each is told once, when a miss finds it: a hit's <c>MGET</c> does not tell types.
/// </summary>
internal sealed class ForeignKeyLog(ILogger logger)
{
    /// <summary>Whatever lies in Redis, memory is bounded.</summary>
    private const int MostNames = 64;

    private readonly ToldOnce _told = new(MostNames);

    /// <summary>Tells of one.</summary>
    public void Note(byte[] token)
    {
        string name = logger.IsEnabled(LogLevel.Debug) ? Encoding.UTF8.GetString(token) : WithoutData(token);
        if (_told.IsNew(name))
        {
            logger.ForeignKey(name);
        }
    }

    /// <summary>A method's name is code; of an entry what comes after it, and of a tag all, may be user data.</summary>
    private static string WithoutData(byte[] token)
    {
        string name = Encoding.UTF8.GetString(token);
        int brace = name.IndexOf('{', StringComparison.Ordinal);
        int data = name.IndexOf(':', brace);
        return name[brace + 1] == '@' ? name
            : name[brace + 1] == '#' ? name[..(brace + 2)] + "…}"
            : data < 0 ? name
            : name[..(data + 1)] + "…}";
    }
}
