using System.Globalization;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// A text read as what it looks like: a number, a moment, a key, else a text without regard to case. Kinds are ordered among
/// themselves, so that sorting mixed values is still an order.
/// </summary>
internal readonly record struct Scalar(ScalarKind Kind, decimal Number, DateTime Moment, Guid Key, string Text) : IComparable<Scalar>
{
    public static Scalar Read(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
        {
            return new Scalar(ScalarKind.Number, number, default, default, text);
        }

        if (LooksLikeDate(text) && Dates.TryRead(text, out DateTime moment))
        {
            return new Scalar(ScalarKind.Moment, default, moment, default, text);
        }

        return Guid.TryParse(text, out Guid key)
            ? new Scalar(ScalarKind.Key, default, default, key, text)
            : new Scalar(ScalarKind.Text, default, default, default, text);
    }

    public int CompareTo(Scalar other) => Kind != other.Kind
        ? Kind.CompareTo(other.Kind)
        : Kind switch
        {
            ScalarKind.Number => Number.CompareTo(other.Number),
            ScalarKind.Moment => Moment.CompareTo(other.Moment),
            ScalarKind.Key => Key.CompareTo(other.Key),
            _ => string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase),
        };

    private static bool LooksLikeDate(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]);
}
