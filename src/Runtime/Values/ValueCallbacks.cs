using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Calls what a type wants to do before it is written and after it was read. Through a reference, so that a struct changes in place, as it does with MessagePack.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueCallbacks
{
    /// <summary>Before a value is written.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static void BeforeWrite<T>(ref T value)
        where T : IMessagePackSerializationCallbackReceiver => value.OnBeforeSerialize();

    /// <summary>After a value was read.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static void AfterRead<T>(ref T value)
        where T : IMessagePackSerializationCallbackReceiver => value.OnAfterDeserialize();
}
