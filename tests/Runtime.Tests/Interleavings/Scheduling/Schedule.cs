namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>What happened in one run: the choices as a text that repeats it, and the steps by name.</summary>
internal sealed class Schedule
{
    /// <summary>Each choice is one of these: the place of the chosen step.</summary>
    public const string Digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly List<char> _choices = [];

    public string Choices => new([.. _choices]);

    public List<string> Steps { get; } = [];

    public void Add(int choice, Step step)
    {
        _choices.Add(Digits[choice]);
        Steps.Add(step.Name);
    }
}
