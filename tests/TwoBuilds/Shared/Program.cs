using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.TwoBuilds;

/// <summary>Takes a command a line, <c>find 1 name</c> say, and answers each with a line. Ends when its input ends.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        Source source = new();
        ServiceCollection services = new();
        services.AddSingleton(source).AddSingleton<IArticles, Articles>();
        services.AddCachewright(options =>
        {
            options.Configuration = args[0];
            options.Namespace = args[1];
            options.CacheBudget = TimeSpan.FromSeconds(15);
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        IArticles articles = provider.GetRequiredService<IArticles>();
        ICache cache = provider.GetRequiredService<ICache>();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            string[] words = line.Split(' ');
            source.Name = words[^1];
            Article? article = await RunAsync(words[0], articles, cache);
            await Console.Out.WriteLineAsync($"{article?.Name}, {article?.Label}, {source.Loads} loads");
        }
    }

    private static async Task<Article?> RunAsync(string command, IArticles articles, ICache cache)
    {
        switch (command)
        {
            case "find":
                return await articles.FindAsync(1);
            case "rename":
                return await articles.RenameAsync(1);
            case "save":
                await articles.SaveAsync(1);
                return null;
            case "save-all":
                await articles.SaveAllAsync();
                return null;
            case "tag":
                await cache.InvalidateTagAsync("parity:1");
                return null;
            default:
                throw new ArgumentException($"There is no command {command}.");
        }
    }
}
