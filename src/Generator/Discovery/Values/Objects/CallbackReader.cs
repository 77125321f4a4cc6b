using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// Finds out how <c>IMessagePackSerializationCallbackReceiver</c> is called: through the interface, but on a struct that implements it by public methods
/// directly. As in MessagePack, a struct's explicit implementations are called on a boxed copy, so what they change in the struct itself is lost.
/// </summary>
internal static class CallbackReader
{
    private const string Receiver = "MessagePack.IMessagePackSerializationCallbackReceiver";

    public static SerializationCallbacks? Read(INamedTypeSymbol type)
    {
        INamedTypeSymbol? receiver = type.AllInterfaces.FirstOrDefault(face => face.ToDisplayString() == Receiver);
        return receiver is null
            ? null
            : new(Call(type, receiver, "OnBeforeSerialize"), Call(type, receiver, "OnAfterDeserialize"));
    }

    private static string Call(INamedTypeSymbol type, INamedTypeSymbol receiver, string method)
    {
        ISymbol? implementation = receiver
            .GetMembers(method)
            .Select(type.FindImplementationForInterfaceMember)
            .FirstOrDefault();
        bool isDirect =
            type.IsValueType && implementation is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: true };
        return isDirect ? $"{{0}}.{method}();" : $"((global::{Receiver}){{0}}).{method}();";
    }
}
