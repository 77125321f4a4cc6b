namespace Cachewright.DependencyInjection;

/// <summary>The private key under which one decorated registration goes on living. Nobody else can have an equal one.</summary>
internal sealed class OriginalKey(Type serviceType)
{
    /// <summary>Shows up in the container's messages.</summary>
    public override string ToString() => $"the original behind {serviceType}";
}
