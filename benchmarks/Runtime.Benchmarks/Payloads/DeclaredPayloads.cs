using Cachewright;
using Cachewright.Runtime.Benchmarks.Payloads;

[assembly: CacheValue(typeof(PlainItem))]
[assembly: CacheValue(typeof(PlainRow))]
[assembly: CacheValue(typeof(List<PlainItem>))]
