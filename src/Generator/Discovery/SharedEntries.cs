using Cachewright.Generator.Model;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Overloads with the same key: <c>Get(int)</c> and <c>Get(int, CancellationToken)</c>. They are the same call, so they share their entries, and
/// an invalidation reaches both; whatever is stored must then be the same for both.
/// </summary>
internal static class SharedEntries
{
    /// <summary>The overload that the handle is made of: one that can be cancelled, else the first.</summary>
    public static int Owner(IEnumerable<int> overloads, IReadOnlyList<CachedMethodModel> cached) =>
        overloads.OrderBy(index => IsCancelable(cached[index]) ? 0 : 1).First();

    /// <summary>What keeps two overloads from sharing, as the middle of a sentence; null where nothing does.</summary>
    public static string? Difference(CachedMethodModel one, CachedMethodModel other)
    {
        if (one.Signature.Return.Result != other.Signature.Return.Result)
        {
            return $"one returns '{Short(one)}' and the other '{Short(other)}'";
        }

        if (!Passing(one).SequenceEqual(Passing(other)))
        {
            return "one takes a parameter by reference";
        }

        if (!one.KeyParameters.Equals(other.KeyParameters))
        {
            return "the parameters have other names";
        }

        CachedMethodModel alike = other with
        {
            Signature = one.Signature,
            Identity = one.Identity,
            When = one.When,
            LoadCast = one.LoadCast,
        };
        return alike == one ? null : "what [Cached] says is not the same";
    }

    private static bool IsCancelable(CachedMethodModel method) =>
        method.Signature.Parameters.Any(static item => item.Role == ParameterRole.Cancellation);

    private static string Short(CachedMethodModel method) => method.Signature.Return.Result!.Replace("global::", "");

    private static IEnumerable<string> Passing(CachedMethodModel method) =>
        method
            .Signature.Parameters.Where(item => method.KeyParameters.Any(key => key.Name == item.Name))
            .Select(static item => item.ArgumentModifier);
}
