namespace Cachewright;

/// <summary>
/// Names a type that an open type parameter in a cached result may stand for, so that the code to store it is generated.
/// </summary>
/// <remarks>A generic method that returns a type that was not named runs uncached, and says so once in the log.</remarks>
/// <param name="type">A closed type, for example <c>typeof(Product)</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CacheValueAttribute(Type type) : Attribute
{
    /// <summary>The closed type.</summary>
    public Type Type { get; } = type;
}
