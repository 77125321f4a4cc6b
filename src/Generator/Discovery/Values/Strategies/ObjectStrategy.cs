using Cachewright.Generator.Discovery.Values.Objects;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Records, classes and structs: their members, as <see cref="MemberCollector"/> finds them.</summary>
internal sealed class ObjectStrategy(Compilation compilation) : IShapeStrategy
{
    private readonly MemberCollector _collector = new(compilation);
    private readonly ConstructorFinder _constructors = new(compilation);

    public TypeDraft? TryRead(ITypeSymbol type)
    {
        INamedTypeSymbol named = (INamedTypeSymbol)type;
        IObjectPlan plan = ValueAnnotations.MessagePackObject(named) is { } annotation
            ? new AnnotatedPlan(annotation)
            : new DeclaredOrderPlan();
        MemberList members = _collector.Collect(named);
        plan.Filter(members);
        ConstructorCall? call = _constructors.Find(named, members);
        IReadOnlyList<PlannedMember> planned = plan.Place(members, call);
        return ObjectDraft.Create(named, members, plan.Layout, planned, call);
    }
}
