using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Source that calls a codec as the runtime does.</summary>
internal static class CodecGlue
{
    public static string ClassName(string name) => "Glue_" + name.Replace('.', '_');

    public static string For(string name, ValueModel model) =>
        $$"""
            #nullable enable
            #pragma warning disable CS0612

            public static class {{ClassName(name)}}
            {
                private static readonly global::Cachewright.Values.ValueCodec<{{model.TypeName}}> Codec = {{model.CodecExpression}};

                public static object? Original() => global::Cases.{{name}}();

                public static byte[] Write()
                {
                    global::System.Buffers.ArrayBufferWriter<byte> buffer = new();
                    global::MessagePack.MessagePackWriter writer = new(buffer);
                    Codec.Write(ref writer, global::Cases.{{name}}());
                    writer.Flush();
                    return buffer.WrittenSpan.ToArray();
                }

                public static object? Read(byte[] bytes)
                {
                    global::MessagePack.MessagePackReader reader = new(bytes);
                    object? value = Codec.Read(ref reader);
                    return reader.End ? value : throw new global::System.InvalidOperationException("Bytes were left over.");
                }
            }
            """;
}
