namespace Cachewright.Generator.Emission;

/// <summary>What a member is called on: a variable, or the variable as an interface that its class implements explicitly.</summary>
internal static class Receiver
{
    /// <summary>The expression.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="cast">The interface; empty where the class itself has the member.</param>
    public static string Of(string variable, string cast) => cast.Length == 0 ? variable : $"(({cast}){variable})";
}
