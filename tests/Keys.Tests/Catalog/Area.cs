namespace Cachewright.Keys.Tests.Catalog;

public readonly record struct Area(int Width, double Height);
