using Cachewright;
using Microsoft.Extensions.DependencyInjection;

ServiceCollection services = new();
services.AddScoped<IGreeter, Greeter>();

// Nothing listens on port 1, so each call has to run through to the method.
services.AddCachewright(options => options.Configuration = "127.0.0.1:1,abortConnect=false");

await using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
await using AsyncServiceScope scope = provider.CreateAsyncScope();
IGreeter greeter = scope.ServiceProvider.GetRequiredService<IGreeter>();

Console.WriteLine($"type: {greeter.GetType().Name}");
Console.WriteLine($"greeting: {await greeter.GreetAsync("Ada")}");

public interface IGreeter
{
    Task<string> GreetAsync(string name);
}

public sealed class Greeter : IGreeter
{
    [Cached(Ttl = 60)]
    public Task<string> GreetAsync(string name) => Task.FromResult($"Hello {name}");
}
