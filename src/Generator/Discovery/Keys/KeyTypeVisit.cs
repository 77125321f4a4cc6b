using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>One walk through a type and what it is made of; it remembers the records that it is in.</summary>
internal sealed class KeyTypeVisit(Compilation compilation)
{
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _cacheKey = compilation.GetTypeByMetadataName(KnownNames.ICacheKey);
    private string _why = "";

    /// <summary>Reads a type; see <see cref="KeyReader"/>.</summary>
    public KeyValueModel? Read(ITypeSymbol type, string path, out string why)
    {
        KeyValueModel? value = Read(type, path);
        why = _why;
        return value;
    }

    private KeyValueModel? Read(ITypeSymbol type, string path)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Read(nullable.TypeArguments[0], path) is { } inner ? Nullable(inner, type) : null;
        }

        if (ScalarTypes.Read(type) is { } scalar)
        {
            return scalar;
        }

        if (IsCacheKey(type))
        {
            return new ScalarKeyModel(TypeNames.InCode(type), WritesItself: true);
        }

        return type switch
        {
            IArrayTypeSymbol { IsSZArray: true } array => List(array, "Length", array.ElementType, path),
            INamedTypeSymbol { IsTupleType: true } tuple => Composite(tuple, tuple.TupleElements, path),
            INamedTypeSymbol named when CollectionTypes.IsList(named) => List(
                named,
                CountOf(named),
                named.TypeArguments[0],
                path
            ),
            INamedTypeSymbol named when CollectionTypes.IsSet(named) => Set(named, path),
            INamedTypeSymbol named when CollectionTypes.IsDictionary(named) => Dictionary(named, path),
            INamedTypeSymbol { IsRecord: true } record when record.IsValueType || record.IsSealed => Record(
                record,
                path
            ),
            _ => Refuse(type, path),
        };
    }

    private bool IsCacheKey(ITypeSymbol type)
    {
        IEnumerable<ITypeSymbol> candidates = type is ITypeParameterSymbol parameter
            ? parameter.ConstraintTypes
            : [type];
        return candidates.Any(item =>
            SymbolEqualityComparer.Default.Equals(item, _cacheKey)
            || item.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face, _cacheKey))
        );
    }

    private static KeyValueModel Nullable(KeyValueModel inner, ITypeSymbol type)
    {
        string name = TypeNames.InCode(type);
        return inner switch
        {
            ScalarKeyModel { Cast.Length: > 0 } scalar => scalar with { Type = name, Cast = scalar.Cast + "?" },
            CompositeKeyModel composite => composite with { Type = name, CanBeNull = true },
            CollectionKeyModel collection => collection with { Type = name, Absence = CollectionAbsence.NullOrDefault },
            _ => inner with { Type = name },
        };
    }

    private static string CountOf(ITypeSymbol type) => CollectionTypes.IsImmutableArray(type) ? "Length" : "Count";

    private CollectionKeyModel? List(ITypeSymbol type, string count, ITypeSymbol element, string path) =>
        Collection(type, count, element, Element(element, path), isOrdered: true);

    private CollectionKeyModel? Set(INamedTypeSymbol type, string path) =>
        Collection(type, "Count", type.TypeArguments[0], Element(type.TypeArguments[0], path), isOrdered: false);

    private CollectionKeyModel? Dictionary(INamedTypeSymbol type, string path)
    {
        INamedTypeSymbol? pair = compilation.GetTypeByMetadataName("System.Collections.Generic.KeyValuePair`2");
        if (
            Read(type.TypeArguments[0], path + ".Key") is not { } key
            || Read(type.TypeArguments[1], path + ".Value") is not { } value
        )
        {
            return null;
        }

        ITypeSymbol element = pair!.Construct(type.TypeArguments, type.TypeArgumentNullableAnnotations);
        return Collection(
            type,
            "Count",
            element,
            [new KeyMemberModel("Key", key), new KeyMemberModel("Value", value)],
            isOrdered: false
        );
    }

    private List<KeyMemberModel>? Element(ITypeSymbol element, string path) =>
        Read(element, path + "[]") is { } value ? [new KeyMemberModel("", value)] : null;

    private static CollectionKeyModel? Collection(
        ITypeSymbol type,
        string count,
        ITypeSymbol element,
        List<KeyMemberModel>? members,
        bool isOrdered
    )
    {
        if (members is null)
        {
            return null;
        }

        CollectionAbsence absence = CollectionTypes.IsImmutableArray(type)
            ? CollectionAbsence.Default
            : CollectionAbsence.Null;
        return new CollectionKeyModel(
            TypeNames.InCode(type),
            absence,
            count,
            TypeNames.InCode(element),
            members.ToEquatableArray(),
            isOrdered,
            CollectionTypes.IsIndexedInterface(type)
        );
    }

    private CompositeKeyModel? Record(INamedTypeSymbol record, string path)
    {
        if (!_open.Add(record))
        {
            _why = $"'{path}' is '{record.Name}' again, and how deep a record that contains itself goes can't be told";
            return null;
        }

        CompositeKeyModel? composite = Composite(record, RecordMembers.Of(record), path);
        _open.Remove(record);
        return composite;
    }

    private CompositeKeyModel? Composite(INamedTypeSymbol type, IEnumerable<ISymbol> members, string path)
    {
        List<KeyMemberModel> read = [];
        foreach (ISymbol member in members)
        {
            string name = TypeNames.Identifier(member.Name);
            if (ReasonAgainst(member, type, read.Any(item => item.Name == name)) is { } reason)
            {
                _why = $"'{path}.{member.Name}' {reason}";
                return null;
            }

            if (Read(RecordMembers.TypeOf(member), $"{path}.{member.Name}") is not { } value)
            {
                return null;
            }

            read.Add(new KeyMemberModel(name, value));
        }

        return new CompositeKeyModel(
            TypeNames.InCode(type),
            type.IsValueType,
            type.IsReferenceType,
            read.ToEquatableArray()
        );
    }

    private string? ReasonAgainst(ISymbol member, INamedTypeSymbol type, bool isTaken)
    {
        if (isTaken)
        {
            return "hides a member of the same name in its base record, so that one can't be read";
        }

        return type.IsTupleType || member.IsReadableFrom(compilation.Assembly)
            ? null
            : $"is {member.DeclaredAccessibility.ToString().ToLowerInvariant()}, so generated code can't read it";
    }

    private KeyValueModel? Refuse(ITypeSymbol type, string path)
    {
        string subject = $"'{path}' is '{type.ToDisplayString()}', ";
        _why = subject + RefusedTypes.Reason(type);
        return null;
    }
}
