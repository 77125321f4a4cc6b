using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the body of a method that invalidates or updates: collect, run the original, finish.</summary>
internal sealed class WriteBodyEmitter
{
    private readonly SourceWriter _writer;
    private readonly WriteMethodModel _method;
    private readonly HandleAccess _handle;
    private readonly string _call;
    private readonly SignatureModel _signature;
    private readonly LocalNames _names;
    private readonly bool _isAsync;

    /// <summary>Prepares the body.</summary>
    /// <param name="writer">Stands after the method's head.</param>
    /// <param name="method">The method.</param>
    /// <param name="handle">How the handle of its class is reached.</param>
    /// <param name="call">The call of the original.</param>
    public WriteBodyEmitter(SourceWriter writer, WriteMethodModel method, HandleAccess handle, string call)
    {
        _writer = writer;
        _method = method;
        _call = call;
        _signature = method.Signature;
        _names = new LocalNames(_signature);
        _isAsync = _signature.Return.IsAsync;
        _handle = handle.WithOthers(Targets(method), _names);
    }

    private IEnumerable<InvalidationStep> PathSteps =>
        _method.Steps.Where(static item => item.ReadsPath && !item.ReadsResult);

    private IEnumerable<InvalidationStep> PlainSteps =>
        _method.Steps.Where(static item => !item.ReadsPath && !item.ReadsResult && !item.IsFenced);

    private IEnumerable<InvalidationStep> FencedSteps =>
        _method.Steps.Where(static item => item.IsFenced && !item.ReadsPath);

    private IEnumerable<InvalidationStep> ResultSteps => _method.Steps.Where(static item => item.ReadsResult);

    private static IEnumerable<EntryTarget> Targets(WriteMethodModel method) =>
        method
            .Steps.OfType<EntryStep>()
            .Select(static item => item.Target)
            .Concat(method.Steps.OfType<MethodStep>().Select(static item => item.Target))
            .Concat(method.Updates.Select(static item => item.Target));

    /// <summary>Whether the method's head needs <c>async</c>.</summary>
    public static string AsyncModifier(WriteMethodModel method) => method.Signature.Return.IsAsync ? "async " : "";

    /// <summary>Writes the body after the method's head.</summary>
    public void Emit()
    {
        bool readsPaths = PathSteps.Any();
        _writer.Open();
        foreach (string local in _handle.Locals)
        {
            _writer.Line(local);
        }

        _writer.Line($"var {_names.Write} = new {RuntimeNames.CacheWrite}({_handle.Cache});");
        EmitSteps(FencedSteps);
        if (readsPaths)
        {
            _writer.Line(CollectCall());
        }

        if (_method.Fence is not null)
        {
            _writer.Line($"{_names.Write}.Fence({RuntimeNames.FencePolicy}.{_method.Fence}); // what is known so far");
        }

        EmitSteps(PlainSteps);
        EmitUpdateStart();
        EmitBody(readsPaths);
        _writer.Line(Awaited($"{_names.Write}.{Named("Finish")}()"));
        if (_signature.Return.Result is not null)
        {
            _writer.Line($"return {_names.Result}{(IsDoubted(KeyArgument.Result) ? "!" : "")};");
        }

        if (readsPaths)
        {
            EmitCollect();
        }

        _writer.Close();
    }

    /// <summary>Whether the compiler doubts a parameter or the result, because a path with ?. was read from it.</summary>
    private bool IsDoubted(string root) =>
        _method
            .Steps.OfType<EntryStep>()
            .SelectMany(static item => item.Arguments)
            .Any(item => item.Root == root && item.Suffix.Contains('?'));

    private bool IsDoubtedByUpdate(string root) =>
        _method
            .Updates.SelectMany(static item => item.Arguments)
            .Any(item => item.Root == root && !IsItem(item) && item.Suffix.Contains('?'));

    /// <summary>All that can throw between the start and the end is inside, so that what was announced is always ended.</summary>
    private void EmitBody(bool readsPaths)
    {
        string run = _isAsync ? $"await {_call}.ConfigureAwait(false);" : $"{_call};";
        bool returns = _signature.Return.Result is not null;
        if (returns)
        {
            _writer.Line($"{ResultType} {_names.Result};");
        }

        _writer.Open("try");
        _writer.Line(returns ? $"{_names.Result} = {run}" : run);
        if (readsPaths)
        {
            _writer.Line($"{CollectCall()} // again: the body may have changed what the paths reach");
        }

        EmitSteps(ResultSteps);
        EmitUpdateValues();
        _writer.Close();
        _writer.Open("catch");
        _writer.Comment("It may have been written all the same, so it is invalidated.");
        _writer.Line(Awaited($"{_names.Write}.{Named("Abandon")}()"));
        _writer.Line("throw;");
        _writer.Close();
        _writer.Line();
    }

    private void EmitUpdateStart()
    {
        for (int index = 0; index < _method.Updates.Count; index++)
        {
            UpdateStep update = _method.Updates[index];
            _writer.Line($"// {update.Target.Display} gets the new value.");
            EmitUpdate(update, _names.Update(index));
        }

        if (_method.Updates.Count > 0 || _method.Fence is not null)
        {
            string token =
                _signature.Parameters.FirstOrDefault(static item => item.Role == ParameterRole.Cancellation)?.Name
                ?? "";
            _writer.Line(Awaited($"{_names.Write}.{Named("Start")}({(_isAsync ? token : "")})"));
        }
    }

    /// <summary>A null on the path to the key names no entry, so there is nothing to update.</summary>
    private void EmitUpdate(UpdateStep update, string slot)
    {
        string[] items = Items(update.Arguments);
        string[] conditions =
        [
            .. update.Arguments.Zip(items, NotNull).Where((_, index) => IsItem(update.Arguments[index])),
        ];
        string start = $"{_names.Write}.Update({_handle.Entries(update.Target)}, {Key(update.Target, items)})";
        _writer.Line(
            conditions.Length == 0
                ? $"var {slot} = {start};"
                : $"var {slot} = {string.Join(" && ", conditions)} ? {start} : null;"
        );
    }

    /// <summary>A pattern, not <c>?.</c>, after which the compiler would doubt what it knew of the parameter.</summary>
    private static string NotNull(KeyArgument argument, string item)
    {
        string path = argument.Suffix.Replace("?", "").TrimStart('.');
        return path.Length == 0 ? $"{argument.Root} is {{ }} {item}" : $"{argument.Root} is {{ {path}: {{ }} {item} }}";
    }

    private void EmitUpdateValues()
    {
        for (int index = 0; index < _method.Updates.Count; index++)
        {
            UpdateStep update = _method.Updates[index];
            string access = update.Arguments.Any(IsItem) ? "?." : ".";
            _writer.Line($"{_names.Update(index)}{access}SetValue({update.Value ?? _names.Result});");
        }
    }

    private void EmitSteps(IEnumerable<InvalidationStep> steps)
    {
        foreach (InvalidationStep step in steps)
        {
            switch (step)
            {
                case EntryStep entry:
                    EmitEntry(entry);
                    break;
                case MethodStep all:
                    _writer.Line($"{_names.Write}.InvalidateAll({_handle.AllEntries(all.Target)});");
                    break;
                case TagStep tag:
                    new TagStepEmitter(_writer, _signature, _names, IsDoubted).Emit(tag);
                    break;
            }
        }
    }

    private void EmitEntry(EntryStep entry)
    {
        string[] items = Items(entry.Arguments);
        int open = 0;
        for (int index = 0; index < items.Length; index++)
        {
            KeyArgument argument = entry.Arguments[index];
            if (!IsItem(argument))
            {
                continue;
            }

            string item = items[index];
            string value = argument.Use == KeyArgumentUse.EachElement ? _names.NewItem("items") : item;
            _writer.Open($"if ({Source(argument)} is {{ }} {value})");
            open++;
            if (argument.Use == KeyArgumentUse.EachElement)
            {
                _writer.Open($"foreach (var {item} in {value})");
                open++;
            }
        }

        _writer.Line($"{_names.Write}.Invalidate({_handle.Entries(entry.Target)}, {Key(entry.Target, items)});");
        for (; open > 0; open--)
        {
            _writer.Close();
        }
    }

    private string Key(EntryTarget target, string[] fields) =>
        $"new {_handle.Key(target)}({string.Join(", ", fields)})";

    /// <summary>What stands for each field of the key: an expression, or the local that holds the value once it was asked for null.</summary>
    private string[] Items(EquatableArray<KeyArgument> arguments) =>
        [.. arguments.Select(argument => IsItem(argument) ? _names.NewItem("item") : Source(argument))];

    private string Source(KeyArgument argument) =>
        argument switch
        {
            { Root: null } => "default!",
            { Root: KeyArgument.Result } when !IsParameter(KeyArgument.Result) => _names.Result + argument.Suffix,
            _ => argument.Expression,
        };

    private bool IsParameter(string name) => _signature.Parameters.Any(item => item.Name == name);

    private static bool IsItem(KeyArgument argument) => argument is { Root: not null, Use: not KeyArgumentUse.Direct };

    private string CollectCall() =>
        $"{_names.Collect}({string.Join(", ", new[] { _names.Write }.Concat(PathParameters().Select(item => item.Name + (IsDoubtedByUpdate(item.Name) ? "!" : ""))))});";

    private void EmitCollect()
    {
        IEnumerable<string> parameters = new[] { $"{RuntimeNames.CacheWrite} {_names.Write}" }.Concat(
            PathParameters().Select(static item => $"{item.Type} {item.Name}")
        );
        _writer.Line();
        string modifier = PathSteps.All(static item => item is TagStep) ? "static " : "";
        _writer.Open($"{modifier}void {_names.Collect}({string.Join(", ", parameters)})");
        EmitSteps(PathSteps);
        _writer.Close();
    }

    private IEnumerable<ParameterModel> PathParameters()
    {
        HashSet<string> roots =
        [
            .. PathSteps
                .OfType<EntryStep>()
                .SelectMany(static item => item.Arguments)
                .Select(static item => item.Root ?? ""),
            .. PathSteps.OfType<TagStep>().SelectMany(static item => item.Tag.Roots),
        ];
        return _signature.Parameters.Where(item =>
            roots.Contains(item.Name) || roots.Contains(item.Name.TrimStart('@'))
        );
    }

    private string ResultType => _signature.Return.Result!;

    private string Named(string operation) => _isAsync ? operation + "Async" : operation;

    private string Awaited(string expression) =>
        _isAsync ? $"await {expression}.ConfigureAwait(false);" : $"{expression};";
}
