using Cachewright;
using Cachewright.Runtime.Tests.Values.Shapes;

[assembly: CacheValue(typeof(City))]
[assembly: CacheValue(typeof(FiftyFields))]
[assembly: CacheValue(typeof(List<City>))]
[assembly: CacheValue(typeof(Dictionary<string, City>))]
[assembly: CacheValue(typeof(Order))]
[assembly: CacheValue(typeof(TreeNode))]
[assembly: CacheValue(typeof(string))]
[assembly: CacheValue(typeof(Money?))]
[assembly: CacheValue(typeof((int Id, string Name, DateTime At)))]
[assembly: CacheValue(typeof(byte[]))]
[assembly: CacheValue(typeof(Annotated))]
[assembly: CacheValue(typeof(AnnotatedMap))]
[assembly: CacheValue(typeof(Scalars))]
[assembly: CacheValue(typeof(Collections))]
[assembly: CacheValue(typeof(Circle))]
