using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the body of a method that invalidates or updates: collect, run the original, finish.</summary>
internal sealed class WriteBodyEmitter(SourceWriter writer, WriteMethodModel method, HandleAccess handle, string call)
{
    private readonly SignatureModel _signature = method.Signature;
    private readonly LocalNames _names = new(method.Signature);
    private readonly bool _isAsync = method.Signature.Return.IsAsync;

    private IEnumerable<InvalidationStep> PathSteps =>
        method.Steps.Where(static item => item.ReadsPath && !item.ReadsResult);

    private IEnumerable<InvalidationStep> PlainSteps =>
        method.Steps.Where(static item => !item.ReadsPath && !item.ReadsResult);

    private IEnumerable<InvalidationStep> ResultSteps => method.Steps.Where(static item => item.ReadsResult);

    /// <summary>Whether the method's head needs <c>async</c>.</summary>
    public static string AsyncModifier(WriteMethodModel method) => method.Signature.Return.IsAsync ? "async " : "";

    /// <summary>Writes the body after the method's head.</summary>
    public void Emit()
    {
        bool readsPaths = PathSteps.Any();
        bool updates = method.Updates.Count > 0;
        writer.Open();
        writer.Line($"var {_names.Write} = new {RuntimeNames.CacheWrite}({handle.Cache});");
        if (readsPaths)
        {
            writer.Line(CollectCall());
        }

        EmitUpdateStart();
        EmitBody(updates);
        if (readsPaths)
        {
            writer.Line($"{CollectCall()} // again: the body may have changed what the paths reach");
        }

        EmitSteps(PlainSteps.Concat(ResultSteps));
        EmitUpdateValues();
        writer.Line(Awaited($"{_names.Write}.{Named("Finish")}()"));
        if (_signature.Return.Result is not null)
        {
            writer.Line($"return {_names.Result}{(IsDoubted(KeyArgument.Result) ? "!" : "")};");
        }

        if (readsPaths)
        {
            EmitCollect();
        }

        writer.Close();
    }

    /// <summary>Whether the compiler doubts a parameter or the result, because a path with ?. was read from it.</summary>
    private bool IsDoubted(string root) =>
        method
            .Steps.OfType<EntryStep>()
            .SelectMany(static item => item.Arguments)
            .Any(item => item.Root == root && item.Suffix.Contains('?'));

    private void EmitBody(bool updates)
    {
        string run = _isAsync ? $"await {call}.ConfigureAwait(false);" : $"{call};";
        bool returns = _signature.Return.Result is not null;
        if (!updates)
        {
            writer.Line(returns ? $"{ResultType} {_names.Result} = {run}" : run);
            return;
        }

        if (returns)
        {
            writer.Line($"{ResultType} {_names.Result};");
        }

        writer.Open("try");
        writer.Line(returns ? $"{_names.Result} = {run}" : run);
        writer.Close();
        writer.Open("catch");
        writer.Line(Awaited($"{_names.Write}.{Named("Abandon")}()"));
        writer.Line("throw;");
        writer.Close();
        writer.Line();
    }

    private void EmitUpdateStart()
    {
        for (int index = 0; index < method.Updates.Count; index++)
        {
            UpdateStep update = method.Updates[index];
            writer.Line($"// {update.Target.Display} gets the new value.");
            writer.Line(
                $"var {_names.Update(index)} = {_names.Write}.Update({handle.Entries(update.Target)}, new {handle.Key(update.Target)}({string.Join(", ", update.Arguments.Select(Source))}));"
            );
        }

        if (method.Updates.Count > 0)
        {
            string token =
                _signature.Parameters.FirstOrDefault(static item => item.Role == ParameterRole.Cancellation)?.Name
                ?? "";
            writer.Line(Awaited($"{_names.Write}.{Named("Start")}({(_isAsync ? token : "")})"));
        }
    }

    private void EmitUpdateValues()
    {
        for (int index = 0; index < method.Updates.Count; index++)
        {
            writer.Line($"{_names.Update(index)}.SetValue({method.Updates[index].Value ?? _names.Result});");
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
                    writer.Line($"{_names.Write}.InvalidateAll({handle.AllEntries(all.Target)});");
                    break;
                case TagStep tag:
                    new TagStepEmitter(writer, _signature, _names, IsDoubted).Emit(tag);
                    break;
            }
        }
    }

    private void EmitEntry(EntryStep entry)
    {
        int open = 0;
        var values = new List<string>();
        foreach (KeyArgument argument in entry.Arguments)
        {
            string source = Source(argument);
            string item = argument.Use == KeyArgumentUse.Direct ? source : _names.NextItem();
            if (argument.Use == KeyArgumentUse.IfNotNull)
            {
                writer.Open($"if ({source} is {{ }} {item})");
                open++;
            }
            else if (argument.Use == KeyArgumentUse.EachElement)
            {
                string items = _names.NextCollection();
                writer.Open($"if ({source} is {{ }} {items})");
                writer.Open($"foreach (var {item} in {items})");
                open += 2;
            }

            values.Add(item);
        }

        string key = $"new {handle.Key(entry.Target)}({string.Join(", ", values)})";
        writer.Line($"{_names.Write}.Invalidate({handle.Entries(entry.Target)}, {key});");
        for (; open > 0; open--)
        {
            writer.Close();
        }
    }

    private string Source(KeyArgument argument) =>
        argument.Root switch
        {
            null => "default!",
            KeyArgument.Result when !IsParameter(KeyArgument.Result) => _names.Result + argument.Suffix,
            _ => argument.Expression,
        };

    private bool IsParameter(string name) => _signature.Parameters.Any(item => item.Name == name);

    private string CollectCall() =>
        $"{_names.Collect}({string.Join(", ", new[] { _names.Write }.Concat(PathParameters().Select(static item => item.Name)))});";

    private void EmitCollect()
    {
        IEnumerable<string> parameters = new[] { $"{RuntimeNames.CacheWrite} {_names.Write}" }.Concat(
            PathParameters().Select(static item => $"{item.Type} {item.Name}")
        );
        writer.Line();
        string modifier = PathSteps.All(static item => item is TagStep) ? "static " : "";
        writer.Open($"{modifier}void {_names.Collect}({string.Join(", ", parameters)})");
        EmitSteps(PathSteps);
        writer.Close();
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
