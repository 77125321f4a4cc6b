public sealed class Counter
{
    public int Value { get; set; }
}
