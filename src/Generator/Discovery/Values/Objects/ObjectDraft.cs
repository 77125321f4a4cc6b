using System.Collections.Immutable;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>Puts together what was found out about a record, class or struct.</summary>
internal static class ObjectDraft
{
    public static TypeDraft Create(
        INamedTypeSymbol type,
        MemberList members,
        ObjectLayout layout,
        IReadOnlyList<PlannedMember> planned,
        ConstructorCall? call
    )
    {
        bool isSealed = type.IsSealed || type.IsValueType;
        SerializationCallbacks? callbacks = CallbackReader.Read(type);
        return new()
        {
            Description = $"object {layout}{(callbacks is null ? "" : " with callbacks")}",
            IsImmutable = isSealed && callbacks is null && IsImmutable(type, members),
            Parts =
            [
                .. planned.Select(each => new TypePart(
                    each.Member.Type,
                    each.Label,
                    each.Member.ForPeople,
                    each.Member.Formatter
                )),
            ],
            Mentioned =
            [
                .. planned.Select(each => each.Member.Symbol),
                .. call is null ? [] : new ISymbol[] { call.Constructor },
            ],
            Problems = [.. members.Problems],
            Build = (identity, parts) =>
                Build(identity, parts, isSealed, layout, planned, call!) with
                {
                    Callbacks = callbacks,
                },
        };
    }

    /// <summary>
    /// Nothing can be set once the object is there. A struct may have setters: whoever gets one has a copy. State that is out of sight proves nothing.
    /// </summary>
    private static bool IsImmutable(INamedTypeSymbol type, MemberList members) =>
        members.UnclaimedFields.Count == 0
        && !members.HasOpaqueState
        && (type.IsValueType || members.Candidates.All(member => member.IsReadOnly || member.IsComputed))
        && (!type.DeclaringSyntaxReferences.IsEmpty || type.IsRecord || type.IsValueType);

    private static ObjectShape Build(
        CodecIdentity identity,
        IReadOnlyList<ValueAccess> parts,
        bool isSealed,
        ObjectLayout layout,
        IReadOnlyList<PlannedMember> planned,
        ConstructorCall call
    )
    {
        Dictionary<MemberCandidate, MemberShape> shapes = [];
        for (int index = 0; index < planned.Count; index++)
        {
            shapes.Add(planned[index].Member, ToShape(planned[index], parts[index]));
        }

        bool setsRequired = ValueAnnotations.SetsRequiredMembers(call.Constructor);
        List<MemberCandidate> assigned =
        [
            .. planned
                .Select(each => each.Member)
                .Where(member =>
                    member.IsAssignable && (!call.Arguments.Contains(member) || (member.IsRequired && !setsRequired))
                ),
        ];
        return new(
            identity,
            isSealed,
            layout,
            planned.Select(each => shapes[each.Member]).ToEquatableArray(),
            new(
                false,
                call.Arguments.Select(member => shapes[member]).ToEquatableArray(),
                assigned.Where(member => !member.IsHidden).Select(member => shapes[member]).ToEquatableArray(),
                assigned.Where(member => member.IsHidden).Select(member => shapes[member]).ToEquatableArray(),
                planned
                    .Where(each => each.Member.IsFillable && !call.Arguments.Contains(each.Member))
                    .Select(each => shapes[each.Member])
                    .ToEquatableArray()
            )
        );
    }

    private static MemberShape ToShape(PlannedMember planned, ValueAccess access)
    {
        string name = planned.Member.Name;
        string? hiddenIn = planned.Member.IsHidden ? TypeNames.InCode(planned.Member.Symbol.ContainingType) : null;
        string accessor = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        return new(name, accessor, planned.Position, planned.Key, planned.IsDerived, access, hiddenIn);
    }
}
