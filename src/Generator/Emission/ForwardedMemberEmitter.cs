using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the members that a decorator passes on as they are.</summary>
internal static class ForwardedMemberEmitter
{
    /// <summary>Writes a property or an indexer.</summary>
    public static void Emit(SourceWriter writer, PropertyMember property)
    {
        bool isIndexer = property.Parameters.Count > 0;
        string target = Receiver.Of(DecoratorEmitter.Original(property.Parameters), property.Cast);
        string reference = property.IsByReference ? "ref " : "";
        string parameters = isIndexer
            ? $"[{string.Join(", ", property.Parameters.Select(static item => $"{item.Modifier}{item.Type} {item.Name}"))}]"
            : "";
        string access = isIndexer
            ? $"{target}[{string.Join(", ", property.Parameters.Select(static item => item.ArgumentModifier + item.Name))}]"
            : $"{target}.{property.Name}";
        string head = $"{property.Type} {property.Interface}.{property.Name}{parameters}";
        if (property.HasGetter && !property.HasSetter)
        {
            writer.Line($"{head} => {reference}{access};");
            return;
        }

        writer.Open(head);
        if (property.HasGetter)
        {
            writer.Line($"get => {reference}{access};");
        }

        writer.Line($"set => {access} = value;");
        writer.Close();
    }

    /// <summary>Writes an event.</summary>
    public static void Emit(SourceWriter writer, EventMember member)
    {
        string target = Receiver.Of("_original", member.Cast);
        writer.Open($"event {member.Type} {member.Interface}.{member.Name}");
        writer.Line($"add => {target}.{member.Name} += value;");
        writer.Line($"remove => {target}.{member.Name} -= value;");
        writer.Close();
    }
}
