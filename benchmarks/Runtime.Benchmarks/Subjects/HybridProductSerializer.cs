using System.Buffers;
using Cachewright.Runtime.Benchmarks.Catalog;
using Microsoft.Extensions.Caching.Hybrid;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary><see cref="ProductFormat"/> for HybridCache.</summary>
internal sealed class HybridProductSerializer : IHybridCacheSerializer<Product>
{
    public Product Deserialize(ReadOnlySequence<byte> source) => ProductFormat.Read(source);

    public void Serialize(Product value, IBufferWriter<byte> target) => ProductFormat.Write(target, value);
}
