using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Querying.Filters;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Umbraco's field-and-values options in this project's terms.</summary>
internal static class OptionTranslation
{
    /// <summary>The field that every item has.</summary>
    public const string Everything = "__IndexType";

    public static Selection ToSelection(SelectorOption option)
    {
        Guid? key = option.Values.Length > 0 && Guid.TryParse(option.Values[0], out Guid parsed) ? parsed : null;
        return option.FieldName.ToUpperInvariant() switch
        {
            "__INDEXTYPE" => Selection.All,
            "ANCESTORIDS" => new Selection(SelectionKind.Descendants, key),
            "PARENTID" => new Selection(SelectionKind.Children, key),
            _ => new Selection(SelectionKind.Descendants, null),
        };
    }

    public static Condition ToCondition(FilterOption option)
    {
        Condition[] alternatives = [.. option.Values.Select(value => ToCondition(option.FieldName, Sign(option.Operator), value))];
        return alternatives.Length switch
        {
            0 => new ConstantCondition(Sign(option.Operator).IsNegative()),
            1 => alternatives[0],
            _ when Sign(option.Operator).IsNegative() => new NoneCondition(option.Values.Select(value => ToCondition(option.FieldName, Comparison.Is, value)).ToArray()),
            _ => new AnyCondition(alternatives),
        };
    }

    public static SortTerm ToSort(SortOption option)
    {
        bool descending = option.Direction == Direction.Descending;
        return option.FieldName.ToUpperInvariant() switch
        {
            "CREATEDATE" => new SortTerm(SortField.CreateDate, descending),
            "UPDATEDATE" => new SortTerm(SortField.UpdateDate, descending),
            "LEVEL" => new SortTerm(SortField.Level, descending),
            "NAME" => new SortTerm(SortField.Name, descending),
            "SORTORDER" => new SortTerm(SortField.SortOrder, descending),
            "PATH" => new SortTerm(SortField.Path, descending),
            _ => new SortTerm(SortField.Property, descending, option.FieldName),
        };
    }

    private static Condition ToCondition(string field, Comparison comparison, string value)
    {
        bool negated = comparison.IsNegative();
        return field.ToUpperInvariant() switch
        {
            "CONTENTTYPE" or "MEDIATYPE" => new TypeCondition([value], negated),
            "NAME" when comparison is Comparison.Contains or Comparison.DoesNotContain => new NamePartCondition(value, negated),
            "NAME" => new NameCondition(value, negated),
            "CREATEDATE" or "UPDATEDATE" => Dates.TryRead(value, out DateTime moment)
                ? new DateCondition(field.Equals("updateDate", StringComparison.OrdinalIgnoreCase), comparison, moment)
                : new ConstantCondition(negated),
            "LEVEL" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
                ? new LevelCondition(comparison, level)
                : new ConstantCondition(negated),
            "PARENTID" => Guid.TryParse(value, out Guid parent) ? new ParentCondition(parent, negated) : new ConstantCondition(negated),
            "ANCESTORIDS" => Guid.TryParse(value, out Guid ancestor) ? new AncestorCondition(ancestor, negated) : new ConstantCondition(negated),
            _ => new PropertyCondition(field, comparison, value),
        };
    }

    private static Comparison Sign(FilterOperation operation) => operation switch
    {
        FilterOperation.Is => Comparison.Is,
        FilterOperation.IsNot => Comparison.IsNot,
        FilterOperation.Contains => Comparison.Contains,
        FilterOperation.DoesNotContain => Comparison.DoesNotContain,
        FilterOperation.LessThan => Comparison.Less,
        FilterOperation.LessThanOrEqual => Comparison.LessOrEqual,
        FilterOperation.GreaterThan => Comparison.Greater,
        _ => Comparison.GreaterOrEqual,
    };
}
