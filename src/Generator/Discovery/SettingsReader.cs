using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads the numbers and switches of a <c>[Cached]</c>: what the method says, else the class, else the assembly.</summary>
internal sealed class SettingsReader(IMethodSymbol method, AttributeReader attribute, IProblemSink problems)
{
    private const int OneDay = 86_400;
    private static readonly string[] Reserved = ["Sliding", "RefreshAfter", "StaleOnErrorFor", "Local"];

    /// <summary>Reads the settings; null where something was refused.</summary>
    public CachedSettings? Read()
    {
        bool refused = RefuseReserved();
        bool fromMethod = attribute.Has("TtlFrom");
        int? ttl = Number("Ttl");
        int maxTtl = Number("MaxTtl") ?? (fromMethod ? OneDay : ttl ?? OneDay);
        int? nullTtl = Number("NullTtl") ?? ttl;

        if (ttl is null && !fromMethod)
        {
            problems.Report(ApplyRules.TtlMissing, attribute.Location, method.Name);
            return null;
        }

        refused |= RefuseUnless(ttl is null or > 0, "Ttl", ttl, "at least 1 (seconds)");
        refused |= RefuseUnless(Number("MaxTtl") is null or > 0, "MaxTtl", maxTtl, "at least 1 (seconds)");
        refused |= RefuseUnless(
            Number("NullTtl") is null or >= 0,
            "NullTtl",
            nullTtl,
            "0 (nulls are not cached) or more (seconds)"
        );
        int jitter = Number("Jitter") ?? 0;
        refused |= RefuseUnless(jitter is >= 0 and <= 50, "Jitter", jitter, "from 0 to 50 (percent)");
        return refused
            ? null
            : new CachedSettings(
                ttl ?? maxTtl,
                nullTtl ?? 0,
                Math.Max(maxTtl, fromMethod ? 0 : Math.Max(ttl ?? 0, nullTtl ?? 0)),
                jitter,
                attribute.Switch("TagsOnly"),
                attribute.Switch("Share")
            );
    }

    private bool RefuseReserved()
    {
        bool refused = false;
        foreach (string member in Reserved.Where(attribute.Has))
        {
            problems.Report(
                ApplyRules.NotAvailableYet,
                attribute.Expression(member)?.GetLocation() ?? attribute.Location,
                member,
                method.Name
            );
            refused = true;
        }

        return refused;
    }

    private bool RefuseUnless(bool isValid, string member, int? value, string range)
    {
        if (!isValid)
        {
            problems.Report(ApplyRules.SettingOutOfRange, PlaceOf(member), member, value!, method.Name, range);
        }

        return !isValid;
    }

    private int? Number(string member) =>
        Sources().Select(item => item.Number(member)).FirstOrDefault(static item => item is not null);

    private Location? PlaceOf(string member) =>
        Sources().Select(item => item.Expression(member)?.GetLocation()).FirstOrDefault(static item => item is not null)
        ?? attribute.Location;

    /// <summary>Where a setting may stand, the nearest to the method first.</summary>
    private IEnumerable<AttributeReader> Sources() =>
        new[] { attribute }
            .Concat(AttributeReader.All(method.ContainingType, KnownNames.CacheDefaultsAttribute))
            .Concat(AttributeReader.All(method.ContainingAssembly, KnownNames.CacheDefaultsAttribute));
}
