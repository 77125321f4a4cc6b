using System.Text.Json.Serialization;

namespace Cachewright.Runtime.Benchmarks.Payloads;

[JsonSerializable(typeof(PlainItem))]
[JsonSerializable(typeof(PlainRow))]
[JsonSerializable(typeof(List<PlainItem>))]
internal sealed partial class PayloadJson : JsonSerializerContext;
