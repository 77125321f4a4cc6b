namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// Something that code waits for: commands that take effect one by one, in their order, and then the reply. Each is a step, and between them
/// anything else can happen. In place of a step it may fail, if the operation can.
/// </summary>
/// <param name="lane">Who waits.</param>
/// <param name="what">What it is called.</param>
/// <param name="failure">What a failure throws; null: it can't fail.</param>
internal sealed class Operation(Lane lane, string what, Func<Exception>? failure = null)
{
    private readonly Queue<(string Name, Action<Footprint> Run)> _commands = new();
    private readonly TaskCompletionSource _reply = new();
    private readonly string _name = lane.NameOf(what);
    private bool _isLate;

    /// <summary>Adds a command.</summary>
    public Operation Then(string name, Action<Footprint> run)
    {
        _commands.Enqueue((name, run));
        return this;
    }

    /// <summary>Sends it.</summary>
    /// <returns>Ends with the reply, inside the step that brings it.</returns>
    public Task SendAsync()
    {
        Continue(isFirst: true);
        return _reply.Task;
    }

    private void Continue(bool isFirst = false)
    {
        bool isReply = _commands.Count == 0;
        if (_isLate && isReply)
        {
            return;
        }

        Add(isReply ? "reply" : _commands.Peek().Name, isReply, isReply ? _ => _reply.SetResult() : RunNext);
        if (failure is not null && !_isLate)
        {
            AddFault("lost", static _ => { });
            if (isFirst)
            {
                AddFault("late", _ => BeLate());
            }
        }
    }

    private void RunNext(Footprint footprint)
    {
        _commands.Dequeue().Run(footprint);
        Continue();
    }

    private void BeLate()
    {
        _isLate = true;
        Continue();
    }

    private void Add(string step, bool isReply, Action<Footprint> run) =>
        lane.Scheduler.Add(new Step($"{_name}: {step}", _name, lane, run) { RunsCode = isReply, IsLate = _isLate });

    private void AddFault(string fault, Action<Footprint> before) =>
        lane.Scheduler.Add(
            new Step(
                $"{_name}: {fault}",
                _name,
                lane,
                footprint =>
                {
                    before(footprint);
                    _reply.SetException(failure!());
                }
            )
            {
                RunsCode = true,
                IsFault = true,
            }
        );
}
