using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Querying.Filters;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Umbraco's field-and-values options in this project's terms. A field is one of the built-in ones, else one that the site's own
/// handler indexes, else a property.
/// </summary>
internal sealed class OptionTranslation(SiteFieldCatalogue siteFields)
{
    /// <summary>The field that every item has.</summary>
    public const string Everything = "__IndexType";

    public static OptionTranslation BuiltIn { get; } = new(SiteFieldCatalogue.Empty);

    public Selection ToSelection(SelectorOption option)
    {
        Guid? only = option.Values.Length == 1 && Guid.TryParse(option.Values[0], out Guid parsed) ? parsed : null;
        return option.FieldName.ToUpperInvariant() switch
        {
            "__INDEXTYPE" => Selection.All,
            "ANCESTORIDS" when only is not null => new Selection(SelectionKind.Descendants, only),
            "PARENTID" when only is not null => new Selection(SelectionKind.Children, only),
            _ => new Selection(SelectionKind.Matching, null)
            {
                Where = ToCondition(new FilterOption { FieldName = option.FieldName, Values = option.Values, Operator = FilterOperation.Is }),
            },
        };
    }

    public Condition ToCondition(FilterOption option)
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

    public SortTerm ToSort(SortOption option)
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
            _ when siteFields.TryGet(option.FieldName, out SiteField? own) => new SortTerm(SortField.SiteField, descending) { Own = own },
            _ => new SortTerm(SortField.Property, descending, option.FieldName),
        };
    }

    private Condition ToCondition(string field, Comparison comparison, string value)
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
            "ITEMID" => Guid.TryParse(value, out Guid item) ? new KeyCondition(item, negated) : new ConstantCondition(negated),
            "ANCESTORIDS" => Guid.TryParse(value, out Guid ancestor) ? new AncestorCondition(ancestor, negated) : new ConstantCondition(negated),
            _ when siteFields.TryGet(field, out SiteField? own) => new SiteFieldCondition(own, comparison, value),
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
