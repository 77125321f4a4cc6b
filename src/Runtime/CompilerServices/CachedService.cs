using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Cachewright.CompilerServices;

/// <summary>
/// What <c>AddCachewright</c> must know of an annotated class. The generator emits a module initializer that adds one to
/// <see cref="CachedServices"/> per class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CachedService
{
    /// <summary>The annotated class; an open generic definition where the class is generic.</summary>
    public required Type Implementation { get; init; }

    /// <summary>The generated handle, registered as a singleton (keyed where the class's registration is keyed).</summary>
    /// <remarks>That of a generic class has a public constructor <c>(ICache cache, [ServiceKey] object? serviceKey = null)</c>.</remarks>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public required Type Handle { get; init; }

    /// <summary>The names of the class's cached methods as in <see cref="CachedMethodDefinition{TKey, TValue}.Name"/>; tokens of whole methods are made from them.</summary>
    public required IReadOnlyList<string> MethodNames { get; init; }

    /// <summary>Makes the handle, for a class that is not generic.</summary>
    public Func<ICache, object?, object>? CreateHandle { get; init; }

    /// <summary>
    /// Puts the decorator around an instance: the original, its handle. Null where the class is generic
    /// (<see cref="OpenDecorator"/>), or has partial methods only.
    /// </summary>
    /// <remarks>
    /// Disposing a decorator must do nothing: the container disposes it as it does everything that it made, and the original
    /// besides.
    /// </remarks>
    public Func<object, object, object>? Decorate { get; init; }

    /// <summary>
    /// The type that <see cref="Decorate"/> returns: registrations under an interface that it lacks are left alone, or refused
    /// where cached methods are called through it. Where it is not given, the decorator stands for every interface of the class.
    /// </summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)]
    public Type? DecoratorType { get; init; }

    /// <summary>The decorator of a generic class: an open generic type that the container builds.</summary>
    /// <remarks>
    /// Its public constructor <c>(IServiceProvider services, [ServiceKey] object? serviceKey = null)</c> gets what it
    /// wraps from <see cref="CachedServices.Original{T}"/> and <see cref="CachedServices.Handle{THandle}"/>, with that key.
    /// </remarks>
    [DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.Interfaces
    )]
    public Type? OpenDecorator { get; init; }
}
