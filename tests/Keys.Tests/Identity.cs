using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Cachewright.Keys.Tests.Catalog;

namespace Cachewright.Keys.Tests;

/// <summary>Says what an argument list is, independently of how keys are written: each part has its length before it.</summary>
internal static class Identity
{
    public static string Of(params object?[] arguments) => string.Concat(arguments.Select(Part));

    private static string Part(object? value)
    {
        string? text = value is null ? null : Text(value);
        return text is null ? "-" : $"{text.Length}[{text}]";
    }

    private static string? Text(object value) =>
        value switch
        {
            string text => text,
            Half number => BitConverter.HalfToUInt16Bits(number).ToString(CultureInfo.InvariantCulture),
            float number => BitConverter.SingleToUInt32Bits(number).ToString(CultureInfo.InvariantCulture),
            double number => BitConverter.DoubleToUInt64Bits(number).ToString(CultureInfo.InvariantCulture),
            decimal number => Of(Reduced(number)),
            DateTime moment => Of(moment.Ticks, (int)moment.Kind),
            DateTimeOffset instant => Of(instant.Ticks, instant.Offset.Ticks),
            DateOnly day => Of(day.DayNumber),
            TimeOnly time => Of(time.Ticks),
            TimeSpan span => Of(span.Ticks),
            Uri { IsAbsoluteUri: true } address => address.AbsoluteUri,
            Uri address => address.OriginalString,
            Filter filter => Of(filter.Name, filter.Tags, filter.Price),
            Area area => Of(area.Width, area.Height),
            Customer customer => Of(customer.Parts),
            CustomerId id => Of(id.Text),
            ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
            byte[] bytes => Convert.ToHexString(bytes),
            ITuple tuple => string.Concat(Enumerable.Range(0, tuple.Length).Select(index => Part(tuple[index]))),
            IEnumerable elements => OfElements(elements),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static string OfElements(IEnumerable elements)
    {
        Type type = elements.GetType();
        bool isUnordered = type.GetInterfaces()
            .Any(face =>
                face.IsGenericType
                && (
                    face.GetGenericTypeDefinition() == typeof(IReadOnlySet<>)
                    || face.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                )
            );
        IEnumerable<string> parts = elements.Cast<object?>().Select(element => element is null ? "-" : Pair(element));
        return string.Concat(isUnordered ? parts.Order(StringComparer.Ordinal) : parts);
    }

    private static string Pair(object element) =>
        element switch
        {
            KeyValuePair<string, int?> pair => Of(pair.Key, pair.Value),
            KeyValuePair<int, string[]> pair => Of(pair.Key, pair.Value),
            _ => Part(element),
        };

    /// <summary>A decimal without the zeros at its end.</summary>
    private static string Reduced(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0x7F;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        return digits.IsZero ? "0" : (bits[3] < 0 ? -digits : digits, scale).ToString();
    }
}
