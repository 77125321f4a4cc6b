using Cachewright;

namespace @class.@namespace.@record
{
    public record @struct(int @int, string @string);

    public interface @interface
    {
        Task<@struct> @event(int @class, string @params);
        Task @void(@struct @ref);
        int @get(int @value);
    }

    public class @public : @interface
    {
        [Cached(Ttl = 5, Tags = ["a:{class}"])]
        public Task<@struct> @event(int @class, string @params) => Task.FromResult(new @struct(1, ""));

        [InvalidatesCache(nameof(@event), Map = ["class=ref.int", "params=ref.string"])]
        [InvalidatesCache(Tags = ["a:{ref.int}"])]
        public Task @void(@struct @ref) => Task.CompletedTask;

        [Cached(Ttl = 5)]
        public int @get(int @value) => 1;
    }
}
