using System.Text;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>
/// Names codec classes after their types: <c>Shop_Product_Codec</c>, <c>Shop_Page_Of_Shop_Product_Codec</c>. Where two types could come
/// out the same (underscores in names, tuples), or the name gets long, a hash of the full name is added.
/// </summary>
internal static class CodecNames
{
    private const int LongestReadable = 110;
    private static readonly string[] Joints = ["Of", "And", "OrNull", "Array", "Tuple", "Codec"];

    public static string Of(ITypeSymbol type)
    {
        StringBuilder text = new();
        bool isClear = Append(text, type) && text.Length <= LongestReadable;
        if (isClear)
        {
            return text.Append("_Codec").ToString();
        }

        string head = text.ToString(0, Math.Min(text.Length, LongestReadable));
        uint hash = (uint)(ShapeHash.Of(TypeNames.InCode(type)) >> 32);
        return $"{head}_{hash:x8}_Codec";
    }

    /// <summary>The codec of a member that brings its own formatter: there is one for each way to store the type.</summary>
    public static string Of(ITypeSymbol type, string description)
    {
        StringBuilder text = new();
        Append(text, type);
        string head = text.ToString(0, Math.Min(text.Length, LongestReadable));
        ulong hash = ShapeHash.Of($"{TypeNames.InCode(type)} {description}");
        return $"{head}_By_{hash:x16}_Codec";
    }

    /// <summary>Adds a type's name; false where it might be taken for another's.</summary>
    private static bool Append(StringBuilder text, ITypeSymbol type)
    {
        bool isClear = type switch
        {
            IArrayTypeSymbol array => Append(text, array.ElementType) & AppendJoint(text, "Array") & array.Rank == 1,
            INamedTypeSymbol { IsTupleType: true } tuple => AppendArguments(text.Append("Tuple"), tuple) & false,
            INamedTypeSymbol { ConstructedFrom.SpecialType: SpecialType.System_Nullable_T } nullable => Append(
                text,
                nullable.TypeArguments[0]
            ) & AppendJoint(text, "OrNull"),
            INamedTypeSymbol named => AppendNamed(text, named),
            _ => AppendName(text, type.Name),
        };
        bool isAnnotated = type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated;
        return isAnnotated ? AppendJoint(text, "OrNull") & isClear : isClear;
    }

    private static bool AppendNamed(StringBuilder text, INamedTypeSymbol type)
    {
        bool isClear = true;
        if (type.ContainingType is { } outer)
        {
            isClear = AppendNamed(text, outer);
            text.Append('_');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            string name = space.ToDisplayString();
            isClear = name.IndexOf('_') < 0;
            text.Append(name.Replace('.', '_').Replace("@", "")).Append('_');
        }

        isClear &= AppendName(text, type.Name);
        return AppendArguments(text, type) & isClear;
    }

    private static bool AppendArguments(StringBuilder text, INamedTypeSymbol type)
    {
        bool isClear = true;
        string joint = "Of";
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            AppendJoint(text, joint);
            text.Append('_');
            isClear &= Append(text, argument);
            // Where an argument has arguments of its own, the commas no longer say whose they are.
            isClear &= joint == "Of" || argument is not INamedTypeSymbol { IsGenericType: true };
            joint = "And";
        }

        return isClear;
    }

    private static bool AppendName(StringBuilder text, string name)
    {
        text.Append(name);
        return name.IndexOf('_') < 0 && !Joints.Contains(name);
    }

    private static bool AppendJoint(StringBuilder text, string joint)
    {
        text.Append('_').Append(joint);
        return true;
    }
}
