using System.Globalization;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Querying.Filters;

namespace Varumarke.DeliveryApi.Querying.SiteFields;

/// <summary>A field that a site's own handler indexes; its type says how values of it are compared.</summary>
/// <param name="Name">What options call it, in any case.</param>
/// <param name="Type">Umbraco's type of the field.</param>
internal sealed record SiteField(string Name, FieldType Type)
{
    /// <summary>A value as the type has it; null for one that is not of the type.</summary>
    public Scalar? Read(object? value)
    {
        if (value is null)
        {
            return null;
        }

        string text = PropertyScalarReader.TextOf(value);
        return Type switch
        {
            FieldType.Number => TryNumber(value, text, out decimal number) ? new Scalar(ScalarKind.Number, number, default, default, text) : null,
            FieldType.Date => Dates.TryRead(text, out DateTime moment) ? new Scalar(ScalarKind.Moment, default, moment, default, text) : null,
            _ => new Scalar(ScalarKind.Text, default, default, default, text),
        };
    }

    /// <summary>Whether one of an item's values is as asked; for a negative comparison, whether none is.</summary>
    public bool Matches(IReadOnlyList<Scalar> values, Comparison comparison, string asked) => comparison switch
    {
        Comparison.IsNot => !Matches(values, Comparison.Is, asked),
        Comparison.DoesNotContain => !Matches(values, Comparison.Contains, asked),
        Comparison.Contains => values.Any(value => value.Text.Contains(asked, StringComparison.OrdinalIgnoreCase)),
        _ => Read(asked) is { } wanted && values.Any(value => comparison == Comparison.Is ? IsSame(value, wanted) : comparison.Accepts(value.CompareTo(wanted))),
    };

    /// <summary>The order of two values: texts by the rules of a language, but raw ones by their characters.</summary>
    public int Compare(Scalar one, Scalar other, CompareInfo language) => Type switch
    {
        FieldType.StringRaw => string.CompareOrdinal(one.Text, other.Text),
        FieldType.StringAnalyzed or FieldType.StringSortable => language.Compare(one.Text, other.Text, CompareOptions.IgnoreCase),
        _ => one.CompareTo(other),
    };

    // As Umbraco's index has them: a raw text is one term, of other texts the words are.
    private bool IsSame(Scalar value, Scalar wanted) => Type switch
    {
        FieldType.StringRaw => string.Equals(value.Text, wanted.Text, StringComparison.Ordinal),
        FieldType.StringAnalyzed or FieldType.StringSortable => NameCondition.HasWords(value.Text, wanted.Text.Trim()),
        _ => value.CompareTo(wanted) == 0,
    };

    private static bool TryNumber(object value, string text, out decimal number)
    {
        number = value is true ? 1 : 0;
        return value is bool || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
