using System.Runtime.InteropServices;

namespace Cachewright.Integration.Servers;

/// <summary>Signals that <see cref="System.Diagnostics.Process"/> can't send.</summary>
internal static class Signals
{
    private const int Terminate = 15;
    private const int Continue = 18;
    private const int Stop = 19;
    private const int Kill = 9;

    public static void SendTerminate(int processId) => Send(processId, Terminate);

    public static void SendKill(int processId) => Send(processId, Kill);

    public static void SendStop(int processId) => Send(processId, Stop);

    public static void SendContinue(int processId) => Send(processId, Continue);

    private static void Send(int processId, int signal)
    {
        if (SendSignal(processId, signal) != 0)
        {
            throw new InvalidOperationException(
                $"kill({processId}, {signal}) failed: errno {Marshal.GetLastPInvokeError()}"
            );
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
