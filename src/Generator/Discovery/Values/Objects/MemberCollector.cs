using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Values.Formatters;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// Finds the state of a type: every auto-property and field, its own and its bases', must either be visible here or say that it is no part of the value.
/// A property without storage is computed, and left out. Whether a property of a compiled class has storage can't be seen unless the compiler wrote its accessor.
/// </summary>
internal sealed class MemberCollector(Compilation compilation)
{
    private readonly FormatterReader _formatters = new(compilation);
    private readonly StateVisibility _visibility = new(compilation);

    public MemberList Collect(INamedTypeSymbol type)
    {
        MemberList members = new(type) { IsAnnotated = ValueAnnotations.MessagePackObject(type) is not null };
        foreach (INamedTypeSymbol level in FromBase(type))
        {
            Dictionary<ISymbol, IFieldSymbol> storage = level
                .GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.AssociatedSymbol is IPropertySymbol)
                .ToDictionary(field => field.AssociatedSymbol!, SymbolEqualityComparer.Default);
            foreach (ISymbol member in level.GetMembers().Where(member => !member.IsStatic))
            {
                switch (member)
                {
                    case IPropertySymbol { IsIndexer: false } property:
                        storage.TryGetValue(property, out IFieldSymbol? field);
                        AddProperty(members, property, field);
                        break;
                    case IFieldSymbol { AssociatedSymbol: null } plain
                        when plain.CanBeReferencedByName || BackingFields.IsCaptured(plain):
                        AddField(members, plain);
                        break;
                }
            }
        }

        BackingFields.Claim(members);
        for (int index = 0; index < members.Candidates.Count; index++)
        {
            MemberCandidate member = members.Candidates[index];
            TypeDraft? formatter = _formatters.Read(member.Symbol, member.Type, member.ForPeople);
            members.Candidates[index] = member with { Formatter = formatter };
        }

        return members;
    }

    private static Stack<INamedTypeSymbol> FromBase(INamedTypeSymbol type)
    {
        Stack<INamedTypeSymbol> levels = new();
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            levels.Push(level);
        }

        return levels;
    }

    private void AddProperty(MemberList members, IPropertySymbol property, IFieldSymbol? storage)
    {
        if (ValueAnnotations.IsIgnored(property) || (storage is not null && ValueAnnotations.IsIgnored(storage)))
        {
            Ignore(members, property);
            return;
        }

        bool isAuto = storage is not null || HasUnseenStorage(property);
        IMethodSymbol? setter = Accessor(property, static each => each.SetMethod);
        bool isVisible = Accessor(property, static each => each.GetMethod) is { } read && IsAccessible(read);
        bool isAssignable = setter is not null && IsAccessible(setter);
        if (isVisible)
        {
            bool isReadOnly = setter is null or { IsInitOnly: true };
            MemberCandidate candidate = new(
                property,
                property.Type,
                isAssignable,
                !isAuto && !isAssignable,
                isReadOnly
            );
            SameNames.Add(members, candidate);
            NoteOpaque(members, candidate, property);
        }
        else if (isAuto || (members.IsAnnotated && ValueAnnotations.Key(property) is not null))
        {
            members.Problems.Add(HiddenState.Of(property, "[IgnoreDataMember]"));
        }
    }

    /// <summary>Whether a compiled property has storage. A record's <c>EqualityContract</c> is written by the compiler too, and has none.</summary>
    private static bool HasUnseenStorage(IPropertySymbol property) =>
        property.GetMethod is { } getter
        && ValueAnnotations.IsCompilerGenerated(getter)
        && property is not { Name: "EqualityContract", ContainingType.IsRecord: true };

    /// <summary>An override may have one of the accessors only; the other is the base's.</summary>
    private static IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> read)
    {
        IPropertySymbol? level = property;
        while (level is not null && read(level) is null)
        {
            level = level.OverriddenProperty;
        }

        return level is null ? null : read(level);
    }

    /// <summary>An override replaces what it overrides; an abstract property has nothing of its own.</summary>
    private void NoteOpaque(MemberList members, MemberCandidate candidate, IPropertySymbol property)
    {
        ForgetOverridden(members, property);
        if (candidate.IsComputed && !property.IsAbstract && !_visibility.IsShown(members.Type, property.ContainingType))
        {
            members.OpaqueProperties.Add(property);
        }
    }

    private static void ForgetOverridden(MemberList members, IPropertySymbol property) =>
        members.OpaqueProperties.RemoveAll(opaque => property.IsOverride && opaque.Name == property.Name);

    private static void Ignore(MemberList members, IPropertySymbol property)
    {
        ForgetOverridden(members, property);
        string? contradiction =
            property.IsRequired ? "is required, but marked as no part of the value"
            : members.IsAnnotated && property.OverriddenProperty is { } above && ValueAnnotations.Key(above) is { } key
                ? $"is marked as no part of the value, but overrides {MemberCandidate.Describe(above)}, which has the [Key] {key}. Remove one of the two"
            : null;
        if (contradiction is not null)
        {
            members.Problems.Add(new(ValueRules.Annotation, MemberCandidate.Describe(property), contradiction));
        }

        members.HasOpaqueState = true;
        members.Candidates.RemoveAll(candidate => candidate.Name == property.Name && property.IsOverride);
    }

    private void AddField(MemberList members, IFieldSymbol field)
    {
        if (StateVisibility.IsPlaceholder(field))
        {
            return;
        }

        if (ValueAnnotations.IsIgnored(field))
        {
            members.HasOpaqueState = true;
        }
        else if (IsAccessible(field))
        {
            SameNames.Add(members, new(field, field.Type, !field.IsReadOnly, false, field.IsReadOnly));
        }
        else
        {
            members.HiddenFields.Add(field);
        }
    }

    private bool IsAccessible(ISymbol member) => compilation.IsSymbolAccessibleWithin(member, compilation.Assembly);
}
