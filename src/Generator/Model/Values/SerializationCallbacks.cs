namespace Cachewright.Generator.Model.Values;

/// <summary>The calls of <c>IMessagePackSerializationCallbackReceiver</c>; <c>{0}</c> stands for the value.</summary>
/// <param name="Before">The statement before a value is written.</param>
/// <param name="After">The statement after one was read.</param>
internal sealed record SerializationCallbacks(string Before, string After);
