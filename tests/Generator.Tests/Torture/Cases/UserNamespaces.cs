using Cachewright;
namespace My.Cachewright.System.global { public sealed record Dto(int Id); public interface IThing { global::System.Threading.Tasks.Task<Dto> GetAsync(Dto id); global::System.Threading.Tasks.Task DropAsync(Dto id); }
public class Thing : IThing { [Cached(Ttl = 5, Tags = ["a:{id.Id}"])] public global::System.Threading.Tasks.Task<Dto> GetAsync(Dto id) => global::System.Threading.Tasks.Task.FromResult(id); [InvalidatesCache(nameof(GetAsync))] public global::System.Threading.Tasks.Task DropAsync(Dto id) => global::System.Threading.Tasks.Task.CompletedTask; } }
