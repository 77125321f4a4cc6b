namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed record Address(string Street, string City, Uri? Map);
