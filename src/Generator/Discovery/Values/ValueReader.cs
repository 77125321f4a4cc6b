using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>
/// Finds out how a method's result is stored. One instance reads each type of a compilation once; <see cref="For"/> shares it between all
/// methods of the compilation.
/// </summary>
internal sealed class ValueReader
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Compilation, ValueReader> Shared =
        new();

    private const string Forbidden =
        "which is [Obsolete] as an error, so that generated methods can't name it. Return its successor instead";

    private readonly object _gate = new();
    private readonly TypeGraph _graph;
    private readonly DeclaredValues _declared;

    public ValueReader(Compilation compilation)
    {
        _graph = new(ShapeStrategies.Create(compilation));
        _declared = new(compilation);
    }

    /// <summary>The compilation's one reader; it may be used from several threads.</summary>
    public static ValueReader For(Compilation compilation) =>
        Shared.GetValue(compilation, static key => new ValueReader(key));

    /// <summary>Reads a result type; null when it was refused, which has been reported then.</summary>
    /// <param name="resultType">The unwrapped result.</param>
    /// <param name="problems">Where refusals go.</param>
    /// <param name="location">Where the squiggle goes.</param>
    /// <param name="methodName">The method, for messages.</param>
    public ValueModel? Read(ITypeSymbol resultType, IProblemSink problems, Location? location, string methodName)
    {
        if (OpenTypes.FindParameter(resultType) is { } parameter)
        {
            return ReadOpen(resultType, parameter, problems, location, methodName);
        }

        if (ForbiddenTypes.Find(resultType) is { } forbidden)
        {
            string name = TypeNames.InMessage(forbidden);
            problems.Report(ValueRules.UnsupportedType, location, methodName, ProblemWalk.Root, name, Forbidden);
            return null;
        }

        lock (_gate)
        {
            TypeNode node = _graph.Visit(resultType);
            if (!node.IsStorable)
            {
                new ProblemWalk(problems, location, methodName).Report(node);
                return null;
            }

            return ToModel(resultType, node);
        }
    }

    /// <summary>Every type that an <c>[assembly: CacheValue]</c> lists.</summary>
    public EquatableArray<ValueModel> ReadDeclared(IProblemSink problems)
    {
        IEnumerable<ValueModel?> models = _declared.All.Select(declared => ReadDeclared(declared, problems));
        return models.OfType<ValueModel>().ToEquatableArray();
    }

    /// <summary>A listed type; null when it was refused, which has been reported then.</summary>
    public ValueModel? ReadDeclared(DeclaredValue declared, IProblemSink problems) =>
        Read(declared.Type, problems, declared.Location, $"[CacheValue(typeof({TypeNames.InMessage(declared.Type)}))]");

    private ValueModel? ReadOpen(
        ITypeSymbol type,
        ITypeParameterSymbol parameter,
        IProblemSink problems,
        Location? location,
        string methodName
    )
    {
        if (!_declared.Covers(type))
        {
            problems.Report(ApplyRules.OpenResult, location, methodName, parameter.Name);
            return null;
        }

        return new(
            TypeNames.InCode(type),
            $"global::Cachewright.Values.ValueCodecs.For<{TypeNames.InCode(TypeNames.Unannotated(type))}>(){Certainty(type)}",
            0,
            false,
            []
        );
    }

    /// <summary>The codec of T? is that of T: nil at the root is the envelope's business, so only the compiler needs to be told.</summary>
    private static string Certainty(ITypeSymbol declared) =>
        declared.NullableAnnotation == NullableAnnotation.Annotated && !declared.IsValueType ? "!" : "";

    private static ValueModel ToModel(ITypeSymbol declared, TypeNode node)
    {
        node.Reached ??= ReachedShapes.From(node);
        return new(
            TypeNames.InCode(declared),
            $"global::Cachewright.Generated.{node.CodecName}.Instance{Certainty(declared)}",
            node.Fingerprint,
            node.IsImmutable,
            node.Reached.Value
        );
    }
}
