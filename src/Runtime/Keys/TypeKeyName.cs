using System.Text;

namespace Cachewright.Keys;

/// <summary>
/// A type's name in keys: <c>Shop.Page`1[Shop.Product,Shop],Shop</c>. It holds no version, so that a new release finds the old entries;
/// and no assembly for the framework's types, because those move between assemblies from one .NET to the next.
/// </summary>
internal static class TypeKeyName
{
    public static void Append(StringBuilder name, Type type)
    {
        if (type.IsArray)
        {
            Append(name, type.GetElementType()!);
            name.Append('[').Append(',', type.GetArrayRank() - 1).Append(']');
            return;
        }

        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        name.Append(definition.FullName ?? definition.Name);
        if (type.IsGenericType)
        {
            AppendArguments(name, type.GetGenericArguments());
        }

        string assembly = type.Assembly.GetName().Name ?? "";
        if (!assembly.StartsWith("System.", StringComparison.Ordinal))
        {
            name.Append(',').Append(assembly);
        }
    }

    private static void AppendArguments(StringBuilder name, Type[] arguments)
    {
        name.Append('[');
        for (int index = 0; index < arguments.Length; index++)
        {
            if (index > 0)
            {
                name.Append(';');
            }

            Append(name, arguments[index]);
        }

        name.Append(']');
    }
}
