using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads the interfaces of a class, and every member that its decorator must forward.</summary>
internal sealed class InterfaceMemberReader(DiscoveryContext context, INamedTypeSymbol type)
{
    private static readonly string[] NotDecorated =
    [
        "System.IDisposable",
        "System.IAsyncDisposable",
        "System.IEquatable`1",
        "System.IComparable`1",
        "System.IComparable",
    ];

    /// <summary>The interfaces that the decorator implements.</summary>
    public IReadOnlyList<INamedTypeSymbol> Interfaces { get; } = InterfacesOf(type);

    /// <summary>Whether a method of the class implements a member of one of them.</summary>
    public bool Implements(IMethodSymbol method) => MembersImplementedBy(method).Any();

    /// <summary>The interface through which a method of the class must be called; empty where it implements none explicitly.</summary>
    public static string CastFor(IMethodSymbol method) =>
        method.MethodKind == MethodKind.ExplicitInterfaceImplementation
            ? TypeNames.InCode(method.ExplicitInterfaceImplementations[0].ContainingType)
            : "";

    /// <summary>Reads all members; null where something was refused.</summary>
    public DecoratorModel? Read(IReadOnlyList<IMethodSymbol> cached, IReadOnlyList<IMethodSymbol> writes)
    {
        var members = new List<MemberModel>();
        foreach (ISymbol member in Interfaces.SelectMany(static item => item.GetMembers()))
        {
            if (member.IsStatic)
            {
                if (member.IsAbstract)
                {
                    return Refuse(
                        $"'{member.ToDisplayString()}' is static and abstract, and only the class itself can implement it"
                    );
                }

                continue;
            }

            if (member is IPropertySymbol { SetMethod.IsInitOnly: true })
            {
                return Refuse($"'{member.ToDisplayString()}' has an init accessor, which can't be forwarded");
            }

            if (HasPointer(member))
            {
                return Refuse($"'{member.ToDisplayString()}' has a pointer in its signature, which can't be forwarded");
            }

            if (
                IsForwarded(member, out ISymbol implementation)
                && Member(member, implementation, cached, writes) is { } model
            )
            {
                members.Add(model);
            }
        }

        return new DecoratorModel(
            Interfaces.Select(static item => TypeNames.InCode(item)).ToEquatableArray(),
            members.ToEquatableArray()
        );
    }

    /// <summary>The interfaces that the decorator of a class implements.</summary>
    public static IReadOnlyList<INamedTypeSymbol> InterfacesOf(INamedTypeSymbol type)
    {
        List<INamedTypeSymbol> own = type
            .AllInterfaces.Where(static item =>
                !NotDecorated.Contains(TypeNames.Metadata(item.OriginalDefinition)) && TypeVisibility.IsReachable(item)
            )
            .ToList();
        IEnumerable<INamedTypeSymbol> bases = own.SelectMany(static item => item.AllInterfaces);
        return own.Concat(bases).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
    }

    private IEnumerable<ISymbol> MembersImplementedBy(IMethodSymbol method) =>
        Interfaces
            .SelectMany(static item => item.GetMembers())
            .Where(member => SymbolEqualityComparer.Default.Equals(InterfaceImplementation.Of(member, type), method));

    private static bool HasPointer(ISymbol member) =>
        member is IMethodSymbol method
            ? method.Parameters.Select(static item => item.Type).Append(method.ReturnType).Any(IsPointer)
            : member is IPropertySymbol property && IsPointer(property.Type);

    private static bool IsPointer(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer
        || (type is IArrayTypeSymbol array && IsPointer(array.ElementType));

    private bool IsForwarded(ISymbol member, out ISymbol implementation)
    {
        implementation = InterfaceImplementation.Of(member, type) ?? member;
        bool isAccessor = member is IMethodSymbol { AssociatedSymbol: not null };
        bool isDefault = !member.IsAbstract && implementation.ContainingType.TypeKind == TypeKind.Interface;
        return member is IMethodSymbol or IPropertySymbol or IEventSymbol
            && !isAccessor
            && !isDefault
            && member.DeclaredAccessibility == Accessibility.Public;
    }

    private static MemberModel? Member(
        ISymbol member,
        ISymbol implementation,
        IReadOnlyList<IMethodSymbol> cached,
        IReadOnlyList<IMethodSymbol> writes
    )
    {
        string owner = TypeNames.InCode(member.ContainingType);
        bool isPublic =
            implementation.DeclaredAccessibility == Accessibility.Public
            && implementation.ContainingType.TypeKind != TypeKind.Interface;
        string cast = isPublic ? "" : owner;
        bool isObsolete = ObsoleteMarks.On(member) || ObsoleteMarks.On(implementation);
        return member switch
        {
            IMethodSymbol method => new MethodMember
            {
                Interface = owner,
                Cast = cast,
                IsObsolete = isObsolete,
                Signature = SignatureReader.Read(Annotated(implementation, cached, writes) ?? method),
                RefReturn =
                    method.ReturnsByRefReadonly ? "ref readonly "
                    : method.ReturnsByRef ? "ref "
                    : "",
                IsDisposal =
                    TypeNames.Metadata(method.ContainingType) is "System.IDisposable" or "System.IAsyncDisposable",
                CachedIndex = IndexOf(cached, implementation),
                WriteIndex = IndexOf(writes, implementation),
            },
            IPropertySymbol property => new PropertyMember
            {
                Interface = owner,
                Cast = cast,
                IsObsolete = isObsolete,
                Type =
                    (
                        property.ReturnsByRefReadonly ? "ref readonly "
                        : property.ReturnsByRef ? "ref "
                        : ""
                    ) + TypeNames.InCode(property.Type),
                Name = property.IsIndexer ? "this" : TypeNames.Identifier(property.Name),
                Parameters = SignatureReader.Parameters(property.Parameters),
                HasGetter = property.GetMethod is not null,
                HasSetter = property.SetMethod is { IsInitOnly: false },
                IsByReference = property.ReturnsByRef || property.ReturnsByRefReadonly,
            },
            IEventSymbol @event => new EventMember
            {
                Interface = owner,
                Cast = cast,
                IsObsolete = isObsolete,
                Type = TypeNames.InCode(@event.Type),
                Name = TypeNames.Identifier(@event.Name),
            },
            _ => null,
        };
    }

    /// <summary>The names of an annotated method win over the interface's: its key and its paths are written with them.</summary>
    private static IMethodSymbol? Annotated(
        ISymbol implementation,
        IReadOnlyList<IMethodSymbol> cached,
        IReadOnlyList<IMethodSymbol> writes
    ) =>
        IndexOf(cached, implementation) >= 0 || IndexOf(writes, implementation) >= 0
            ? (IMethodSymbol)implementation
            : null;

    private static int IndexOf(IReadOnlyList<IMethodSymbol> methods, ISymbol implementation)
    {
        for (int index = 0; index < methods.Count; index++)
        {
            if (
                !methods[index].IsPartialDefinition
                && SymbolEqualityComparer.Default.Equals(methods[index], implementation)
            )
            {
                return index;
            }
        }

        return -1;
    }

    private DecoratorModel? Refuse(string reason)
    {
        context.Problems.Report(ApplyRules.UnsupportedClass, type.Locations.FirstOrDefault(), type.Name, reason);
        return null;
    }
}
