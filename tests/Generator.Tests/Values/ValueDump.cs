using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace Cachewright.Generator.Tests.Values;

/// <summary>
/// Writes the whole state of a value, private fields included: two values with the same dump can't be told apart. Of collections, the elements and not the type,
/// since an interface does not promise one.
/// </summary>
internal static class ValueDump
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        if (Scalar(value) is { } scalar)
        {
            text.Append(scalar);
        }
        else if (value is IEnumerable sequence && !IsDefaultArray(value))
        {
            AppendAll(text, "[]", sequence.Cast<object?>());
        }
        else
        {
            text.Append(value!.GetType());
            AppendAll(text, "{}", Fields(value.GetType()).Select(field => field.GetValue(value)));
        }
    }

    private static string? Scalar(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            char character => $"'{(int)character}",
            double number => BitConverter.DoubleToUInt64Bits(number).ToString("x", CultureInfo.InvariantCulture),
            float number => BitConverter.SingleToUInt32Bits(number).ToString("x", CultureInfo.InvariantCulture),
            Half number => BitConverter.HalfToUInt16Bits(number).ToString("x", CultureInfo.InvariantCulture),
            decimal number => string.Join(',', decimal.GetBits(number)),
            DateTime time => $"{time.Ticks} {time.Kind}",
            DateTimeOffset time => $"{time.Ticks} {time.Offset}",
            Uri uri => $"{uri.OriginalString} {uri.IsAbsoluteUri}",
            BigInteger or Version or Guid or Int128 or UInt128 => $"{value}",
            DateOnly or TimeOnly => string.Create(CultureInfo.InvariantCulture, $"{value:O}"),
            Enum or TimeSpan => string.Create(CultureInfo.InvariantCulture, $"{value:G}"),
            _ when value.GetType().IsPrimitive => string.Create(CultureInfo.InvariantCulture, $"{value}"),
            _ => null,
        };

    private static void AppendAll(StringBuilder text, string brackets, IEnumerable<object?> items)
    {
        text.Append(brackets[0]);
        foreach (object? item in items)
        {
            Append(text, item);
            text.Append(' ');
        }

        text.Append(brackets[1]);
    }

    private static bool IsDefaultArray(object value) =>
        value.GetType().Name == "ImmutableArray`1" && (bool)value.GetType().GetProperty("IsDefault")!.GetValue(value)!;

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? level = type; level is not null; level = level.BaseType)
        {
            FieldInfo[] fields = level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            );
            foreach (FieldInfo field in fields)
            {
                yield return field;
            }
        }
    }
}
