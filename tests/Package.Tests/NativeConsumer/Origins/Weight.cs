namespace Origins;

/// <summary>Nothing but its formatter can store it: its state can't be seen from outside.</summary>
public readonly struct Weight
{
    private readonly int _grams;

    private Weight(int grams) => _grams = grams;

    public int Grams => _grams;

    public static Weight OfGrams(int grams) => new(grams);
}
