namespace Cachewright.Generator.Model.Keys;

/// <summary>One segment: <c>writer.Value(expression)</c>.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
/// <param name="Cast">The type to cast to first, such as an enum's number type; empty where the writer takes the value as it is.</param>
/// <param name="WritesItself">Whether the type decides what is written: only the bytes can tell whether two are the same.</param>
internal sealed record ScalarKeyModel(string Type, string Cast = "", bool WritesItself = false) : KeyValueModel(Type);
