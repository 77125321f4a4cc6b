using Cachewright.Protocol;
using Microsoft.Extensions.Logging;

namespace Cachewright.Diagnostics;

/// <summary>
/// Says which right the Redis user lacks. Such a failure lasts, and may never open the circuit (reads succeed where writes may not),
/// so each is told once, as a warning.
/// </summary>
/// <remarks>Of a refused MULTI the server tells no more than that; then the message names what it may have held.</remarks>
internal sealed class RefusalLog(string keyNamespace, ILogger logger)
{
    /// <summary>There are not so many commands; whatever a server makes of its messages, memory is bounded.</summary>
    private const int MostMessages = 64;

    private readonly ToldOnce _told = new(MostMessages);

    /// <summary>Tells, if it was for want of rights.</summary>
    public void Note(StoreUnavailableException failure)
    {
        if (failure is not { Reason: "noperm" or "execabort", InnerException: { } refusal })
        {
            return;
        }

        string message =
            failure.Reason == "execabort"
                ? refusal.Message
                    + " One of HSET, HDEL, EXPIRE, PEXPIRE, HLEN, SETEX, PSETEX, UNLINK, PUBLISH was refused."
                : refusal.Message;
        if (_told.IsNew(message))
        {
            logger.Refused(message, keyNamespace);
        }
    }
}
