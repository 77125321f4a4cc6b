namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Finds what was probably meant by an unknown name.</summary>
internal static class NearestName
{
    /// <summary>The end of a message: <c>; did you mean 'Id'?</c>, or a dot where no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        string? best = known
            .Distinct()
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(1, name.Length / 3))
            .OrderBy(static candidate => candidate.Distance)
            .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();
        return best is null ? "." : $"; did you mean '{best}'?";
    }

    /// <summary>How many letters must be added, taken away or changed; case does not count.</summary>
    private static int Distance(string left, string right)
    {
        int[] previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int row = 1; row <= left.Length; row++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                bool same = char.ToUpperInvariant(left[row - 1]) == char.ToUpperInvariant(right[column - 1]);
                int change = previous[column - 1] + (same ? 0 : 1);
                current[column] = Math.Min(change, 1 + Math.Min(previous[column], current[column - 1]));
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
