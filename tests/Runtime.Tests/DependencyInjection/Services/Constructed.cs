namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>An "annotated" class that tells what its constructor got.</summary>
internal abstract class Constructed(params object?[] arguments) : IConstructed
{
    public string Arguments { get; } = string.Join(", ", arguments.Select(argument => argument ?? "null"));
}
