using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Quickstart.Cities;

namespace Quickstart.Tour;

/// <summary>A process of the application, as far as this sample needs one: services of its own. Its calls are timed and reported.</summary>
internal sealed class Node(string name, IServiceProvider services, CityDatabase database, Report report)
{
    /// <summary>Calls every method unreported, so that no later call is timed while it is being compiled and connected.</summary>
    public async Task WarmUpAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var cities = scope.ServiceProvider.GetRequiredService<ICityDirectory>();
        for (var round = 1; round <= 2; round++)
        {
            var city = await cities.NearestAsync(0, 0);
            await cities.GetAsync(city!.Id);
            await cities.SearchAsync("A", 1);
            await cities.ListByCountryAsync(city.Country, 1);
            await cities.RenameAsync(city, city.Name);
            await cities.CorrectPositionAsync(city.Id, city.Latitude, city.Longitude);
        }
    }

    /// <summary>Makes one call in a scope of its own, as a web request would.</summary>
    public async Task<T> CallAsync<T>(
        Func<ICityDirectory, Task<T>> call,
        [CallerArgumentExpression(nameof(call))] string code = ""
    )
    {
        await using var scope = services.CreateAsyncScope();
        var cities = scope.ServiceProvider.GetRequiredService<ICityDirectory>();
        var (reads, writes) = (database.Reads, database.Writes);
        var start = Stopwatch.GetTimestamp();
        var result = await call(cities);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var source =
            database.Writes > writes ? Source.Write
            : database.Reads > reads ? Source.Load
            : Source.Hit;
        report.Call(name, code[(code.IndexOf('.') + 1)..], source, elapsed, result);
        return result;
    }
}
