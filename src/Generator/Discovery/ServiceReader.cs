using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads one annotated class: where symbols become a model.</summary>
internal sealed class ServiceReader(DiscoveryContext context, INamedTypeSymbol type)
{
    private readonly InterfaceMemberReader _interfaces = new(context, type);
    private readonly List<IMethodSymbol> _cachedMethods = [];
    private readonly List<IMethodSymbol> _writeMethods = [];
    private readonly List<CachedMethodModel> _cached = [];
    private readonly List<WriteMethodModel> _writes = [];

    /// <summary>Reads the class.</summary>
    /// <param name="rejections">What was refused on the way, to be kept with the model.</param>
    public ServiceModel Read(RejectionList? rejections = null)
    {
        if (RefuseKind() || RefuseTakenNames())
        {
            return Model(null, null, rejections);
        }

        foreach (IMethodSymbol method in MethodAttributes.AnnotatedMethods(type))
        {
            ReadMethod(method);
        }

        ShareEntries();
        bool decorates = Annotated.Any(static item => !item.IsPartialDefinition);
        DecoratorModel? decorator = decorates ? _interfaces.Read(_cachedMethods, _writeMethods) : null;
        return Model(decorator, ReadPartial(), rejections);
    }

    private IEnumerable<IMethodSymbol> Annotated => _cachedMethods.Concat(_writeMethods);

    private ServiceModel Model(DecoratorModel? decorator, PartialClassModel? partial, RejectionList? rejections) =>
        new()
        {
            Names = ServiceNameReader.Read(type) with { AcceptedIds = AcceptedIds() },
            Cached = _cached.ToEquatableArray(),
            Writes = _writes.ToEquatableArray(),
            Decorator = decorator,
            Partial = partial,
            RefusedPart = rejections is { Any: true } ? RefusedPartReader.Read(type) : null,
            Rejections = rejections?.Messages ?? default,
        };

    private string AcceptedIds()
    {
        MarkedIds ids = new(isDeep: true);
        ids.Add(type);
        ids.AddAll(_interfaces.Interfaces.SelectMany(static face => face.GetMembers().Prepend(face)));
        ids.AddAll(Annotated);
        return ids.List;
    }

    private void ReadMethod(IMethodSymbol method)
    {
        AttributeReader? cached = AttributeReader.Single(method, KnownNames.CachedAttribute);
        bool isWrite = MethodAttributes.IsWrite(method);
        if (RefuseNoMethod(method) || RefuseWithoutEffect(method))
        {
            return;
        }

        if (cached is { } attribute && isWrite)
        {
            context.Problems.Report(InvalidationRules.CachedWrite, attribute.Location, method.Name);
        }
        else if (cached is { } read && new CachedMethodReader(context, method, read).Read() is { } model)
        {
            _cachedMethods.Add(method);
            _cached.Add(model);
        }
        else if (isWrite && new WriteMethodReader(context, method).Read() is { } write)
        {
            _writeMethods.Add(method);
            _writes.Add(write);
        }
    }

    private bool RefuseNoMethod(IMethodSymbol method)
    {
        string? kind = MethodAttributes.KindOtherThanMethod(method);
        if (kind is not null)
        {
            context.Problems.Report(
                ApplyRules.NotAMethod,
                MethodAttributes.Location(method),
                MethodAttributes.Written(method),
                kind
            );
        }

        return kind is not null;
    }

    private bool RefuseWithoutEffect(IMethodSymbol method)
    {
        if (method.IsPartialDefinition || _interfaces.Implements(method))
        {
            return false;
        }

        context.Problems.Report(
            ApplyRules.NoEffect,
            method.Locations.FirstOrDefault(),
            MethodAttributes.Written(method),
            method.Name,
            type.Name,
            PartialMethodReader.CoreName(method.Name)
        );
        return true;
    }

    /// <summary>A method of a base class whose attribute would be lost: the class has a decorator of its own, so the base's is not used.</summary>
    private string? Inherited()
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            IMethodSymbol? lost = MethodAttributes
                .AnnotatedMethods(ancestor)
                .FirstOrDefault(item => !item.IsPartialDefinition && !item.IsStatic && !IsOverridden(item));
            if (lost is not null)
            {
                return $"{ancestor.Name}.{lost.Name}";
            }
        }

        return null;
    }

    private bool IsOverridden(IMethodSymbol inherited) =>
        type.GetMembers(inherited.Name)
            .OfType<IMethodSymbol>()
            .Any(item => InterfaceImplementation.Overrides(item, inherited));

    private bool RefuseKind()
    {
        string? reason = type switch
        {
            { TypeKind: TypeKind.Interface } => "attributes stand on the implementation, not on the interface",
            { TypeKind: TypeKind.Struct }
                when MethodAttributes.AnnotatedMethods(type).Any(static item => !item.IsStatic) =>
                "a struct can't be registered as a service. Make it a class, or the method partial and static",
            { IsRefLikeType: true } => "a ref struct can't be registered or held",
            { IsFileLocal: true } => "it is local to its file, and generated code can't name it",
            _ when !TypeVisibility.IsReachable(type) =>
                "it is private or protected, and generated code can't name it. Make it internal",
            _ when Inherited() is { } inherited =>
                $"it inherits '{inherited}', which its own decorator would not carry out. Override the method here, with the attribute",
            _ => null,
        };
        if (reason is not null)
        {
            // An interface has no fault itself: the attribute stands in the wrong place.
            ISymbol place =
                type.TypeKind == TypeKind.Interface ? MethodAttributes.AnnotatedMethods(type).First() : type;
            context.Problems.Report(ApplyRules.UnsupportedClass, place.Locations.FirstOrDefault(), type.Name, reason);
        }

        return reason is not null;
    }

    private bool RefuseTakenNames()
    {
        ServiceNames names = ServiceNameReader.Read(type);
        string? taken = new[] { names.Handle, names.Decorator }.FirstOrDefault(name =>
            type.ContainingNamespace.GetTypeMembers(name, names.TypeParameterNames.Count)
                .Any(item => !GeneratedTypes.Contain(item))
        );
        taken ??= ServiceNameReader.Namesake(type) is null ? null : names.Handle;
        if (taken is not null)
        {
            context.Problems.Report(ApplyRules.NameTaken, type.Locations.FirstOrDefault(), type.Name, taken);
        }

        return taken is not null;
    }

    /// <summary>Overloads that differ only by what is no part of a key have the same entries.</summary>
    private void ShareEntries()
    {
        foreach (
            IGrouping<string, int> group in Enumerable
                .Range(0, _cached.Count)
                .GroupBy(index => CachedMethodNames.InHandle(_cachedMethods[index]))
        )
        {
            int first = SharedEntries.Owner(group, _cached);
            foreach (int other in group.Where(index => index != first))
            {
                ShareEntries(first, other);
            }
        }
    }

    private void ShareEntries(int first, int other)
    {
        if (SharedEntries.Difference(_cached[first], _cached[other]) is not { } difference)
        {
            _cached[other] = _cached[other] with { SharesEntries = true };
            return;
        }

        context.Problems.Report(
            KeyRules.SameKeyDiffers,
            _cachedMethods[other].Locations.FirstOrDefault(),
            _cachedMethods[other].ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            _cachedMethods[first].ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            difference
        );
    }

    private PartialClassModel? ReadPartial()
    {
        List<PartialMethodModel> methods = Annotated
            .Where(static item => item.IsPartialDefinition)
            .Select(item =>
                new PartialMethodReader(context, item).Read(_cachedMethods.IndexOf(item), _writeMethods.IndexOf(item))
            )
            .OfType<PartialMethodModel>()
            .ToList();
        return methods.Count == 0
            ? null
            : new PartialClassModel(
                PartialMethodReader.Declarations(type).ToEquatableArray(),
                methods.ToEquatableArray()
            );
    }
}
