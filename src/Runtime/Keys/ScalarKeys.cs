using System.Globalization;
using System.Numerics;

namespace Cachewright.Keys;

/// <summary>
/// Finds the <c>Value</c> method for a type that only the caller's caller knows. For value types the JIT keeps one branch, and boxes nothing;
/// enums are the exception (generated code casts them to numbers before).
/// </summary>
internal static class ScalarKeys
{
    /// <summary>Writes a value of a type that a single <c>Value</c> method of the writer takes, or an enum as its number.</summary>
    /// <exception cref="NotSupportedException">There is no such method.</exception>
    public static void Write<T>(scoped ref KeyWriter writer, T value)
    {
        if (
            !TryWriteInteger(ref writer, value)
            && !TryWriteNumber(ref writer, value)
            && !TryWriteDate(ref writer, value)
        )
        {
            WriteOther(ref writer, value);
        }
    }

    private static bool TryWriteInteger<T>(scoped ref KeyWriter writer, T value)
    {
        switch (value)
        {
            case int number:
                writer.Value(number);
                return true;
            case long number:
                writer.Value(number);
                return true;
            case short number:
                writer.Value(number);
                return true;
            case byte number:
                writer.Value(number);
                return true;
            case sbyte number:
                writer.Value(number);
                return true;
            case ushort number:
                writer.Value(number);
                return true;
            case uint number:
                writer.Value(number);
                return true;
            case ulong number:
                writer.Value(number);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteNumber<T>(scoped ref KeyWriter writer, T value)
    {
        switch (value)
        {
            case decimal number:
                writer.Value(number);
                return true;
            case double number:
                writer.Value(number);
                return true;
            case float number:
                writer.Value(number);
                return true;
            case Half number:
                writer.Value(number);
                return true;
            case Int128 number:
                writer.Value(number);
                return true;
            case UInt128 number:
                writer.Value(number);
                return true;
            case nint number:
                writer.Value((long)number);
                return true;
            case nuint number:
                writer.Value((ulong)number);
                return true;
            case BigInteger number:
                writer.Value(number);
                return true;
            default:
                return false;
        }
    }

    private static bool TryWriteDate<T>(scoped ref KeyWriter writer, T value)
    {
        switch (value)
        {
            case DateTime date:
                writer.Value(date);
                return true;
            case DateTimeOffset date:
                writer.Value(date);
                return true;
            case DateOnly date:
                writer.Value(date);
                return true;
            case TimeOnly time:
                writer.Value(time);
                return true;
            case TimeSpan time:
                writer.Value(time);
                return true;
            default:
                return false;
        }
    }

    private static void WriteOther<T>(scoped ref KeyWriter writer, T value)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;
            case bool flag:
                writer.Value(flag);
                break;
            case char character:
                writer.Value(character);
                break;
            case Guid id:
                writer.Value(id);
                break;
            case ReadOnlyMemory<byte> bytes:
                writer.Value(bytes);
                break;
            case Enum member:
                WriteEnum(ref writer, member);
                break;
            default:
                WriteReference(ref writer, value);
                break;
        }
    }

    private static void WriteReference(scoped ref KeyWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Value(text);
                break;
            case Uri uri:
                writer.Value(uri);
                break;
            case Version version:
                writer.Value(version);
                break;
            case byte[] bytes:
                writer.Value(bytes);
                break;
            case ICacheKey key:
                writer.Value(key);
                break;
            default:
                throw new NotSupportedException(
                    $"A {value.GetType()} can't be written to a cache key: write its members one by one, or let it implement ICacheKey."
                );
        }
    }

    private static void WriteEnum(scoped ref KeyWriter writer, Enum member)
    {
        if (member.GetTypeCode() == TypeCode.UInt64)
        {
            writer.Value(Convert.ToUInt64(member, CultureInfo.InvariantCulture));
        }
        else
        {
            writer.Value(Convert.ToInt64(member, CultureInfo.InvariantCulture));
        }
    }
}
