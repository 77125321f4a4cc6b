using System.Diagnostics.CodeAnalysis;
using Cachewright;
namespace Shop;
#pragma warning disable EXP1
[Experimental("EXP1")] public record Preview(int Id);
public interface IPreview { [Experimental("EXP1")] Task<Preview> GetAsync(int id); }
public class Previews : IPreview { [Experimental("EXP1"), Cached(Ttl = 5)] public Task<Preview> GetAsync(int id) => Task.FromResult(new Preview(1)); }
