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

    /// <summary>
    /// Says that the members of the type and its bases that can only be read are computed from the others: they are left out, unless a constructor
    /// takes them back. Only classes of other assemblies need it, whose private fields can't be seen when the project is built (CW4004).
    /// </summary>
    /// <value><see langword="false"/>: such a member may hold state that would be lost, so it is an error.</value>
    public bool TrustReadOnlyMembers { get; set; }
}
