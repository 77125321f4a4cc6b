namespace Cachewright.Generator.Model.Keys;

/// <summary>One segment: <c>writer.Value(expression)</c>.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="Cast">The type to cast to first, such as an enum's number type; empty where the writer takes the value as it is.</param>
internal sealed record ScalarKeyModel(string Type, string Cast = "") : KeyValueModel(Type);
