using System.Reflection;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests;

/// <summary>The invariants of the model, by reflection over every type of its namespaces.</summary>
public sealed class ModelShapeTests
{
    private const string ModelSpace = "Cachewright.Generator.Model";

    private static readonly Type[] Models =
    [
        .. typeof(ServiceModel)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace?.StartsWith(ModelSpace, StringComparison.Ordinal) == true
                && !type.IsEnum
                && !IsStatic(type)
                && !type.IsNested
            ),
    ];

    [Fact]
    public void NoMemberOfTheModelReachesIntoRoslyn()
    {
        Assert.True(Models.Length > 20);
        Assert.All(Models, type => Assert.Empty(RoslynTypesIn(type)));
    }

    [Fact]
    public void TheCheckFindsASymbolWhereThereIsOne() =>
        Assert.NotEmpty(RoslynTypesIn(typeof(Cachewright.Generator.Discovery.KeyField)));

    [Fact]
    public void EveryModelComparesByValueAndIsSealedOrAbstract()
    {
        Assert.All(
            Models.Where(type => type.IsClass),
            type => Assert.True(type.IsSealed || type.IsAbstract, type.Name)
        );
        Assert.All(
            Models,
            type =>
                Assert.True(
                    typeof(IEquatable<>).MakeGenericType(Closed(type)).IsAssignableFrom(Closed(type)),
                    type.Name
                )
        );
    }

    [Fact]
    public void NoModelHoldsACollectionThatComparesByReference() =>
        Assert.All(
            Models.Where(type => !type.IsGenericType),
            type =>
                Assert.DoesNotContain(
                    Fields(type),
                    field => field.FieldType.IsArray || (field.FieldType.IsGenericType && !IsByValue(field.FieldType))
                )
        );

    private static bool IsByValue(Type type) =>
        type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
        || type.GetGenericTypeDefinition() == typeof(Nullable<>);

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(string)) : type;

    private static FieldInfo[] Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static List<Type> RoslynTypesIn(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([root]);
        while (open.TryPop(out Type? type))
        {
            Type bare = type.IsArray ? type.GetElementType()! : type;
            if (!seen.Add(bare))
            {
                continue;
            }

            foreach (
                Type argument in bare.GetGenericArguments()
                    .Concat(InOurAssembly(bare) ? Fields(bare).Select(field => field.FieldType) : [])
            )
            {
                open.Push(argument);
            }
        }

        return
        [
            .. seen.Where(type =>
                type.Assembly != root.Assembly
                && type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
            ),
        ];
    }

    private static bool InOurAssembly(Type type) => type.Assembly == typeof(ServiceModel).Assembly;
}
