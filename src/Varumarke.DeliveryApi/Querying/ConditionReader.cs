using System.Globalization;
using Microsoft.Extensions.Primitives;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying.Filters;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Reads the <c>filter=</c> parameters.</summary>
internal sealed class ConditionReader(
    QueryDialect dialect,
    IItemLocator locator,
    QueryExtensions extensions,
    Func<string, bool> isProperty,
    int max,
    List<QueryFault> faults)
{
    private static readonly Comparison[] Equality = [Comparison.Is, Comparison.IsNot];
    private static readonly Comparison[] Ranges = [Comparison.Greater, Comparison.GreaterOrEqual, Comparison.Less, Comparison.LessOrEqual];

    private int _count;

    public List<Condition> Read(StringValues filters)
    {
        var conditions = new List<Condition>();
        foreach (string? filter in filters)
        {
            if (!string.IsNullOrWhiteSpace(filter) && ReadAlternatives(filter) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return conditions;
    }

    private Condition? ReadAlternatives(string filter)
    {
        List<string> parts = FilterParser.SplitAlternatives(filter);
        _count += parts.Count;
        if (_count > max)
        {
            return Fault(filter, QueryTexts.TooManyFilters, QueryTexts.MostFilters(max));
        }

        Condition?[] alternatives = [.. parts.Select(ReadOne)];
        return Array.Exists(alternatives, alternative => alternative is null)
            ? null
            : alternatives.Length == 1 ? alternatives[0] : new AnyCondition(alternatives!);
    }

    private Condition? ReadOne(string text)
    {
        FilterTerm? term = FilterParser.ParseTerm(text);
        if (term is { IsProperty: true })
        {
            return isProperty(term.Field)
                ? new PropertyCondition(term.Field, term.Comparison, term.Value)
                : Fault(text, QueryTexts.UnknownProperty, QueryTexts.NoProperty(term.Field));
        }

        return term?.Field.ToUpperInvariant() switch
        {
            "NAME" => ReadName(term, text),
            "CREATEDATE" or "UPDATEDATE" => ReadDate(term, text),
            "LEVEL" => ReadLevel(term, text),
            "PARENT" => ReadRelative(term, text, static (key, negated) => new ParentCondition(key, negated)),
            "ANCESTOR" => ReadRelative(term, text, static (key, negated) => new AncestorCondition(key, negated)),
            { } field when field.Equals(dialect.TypeField, StringComparison.OrdinalIgnoreCase) => ReadType(term, text),
            _ => ReadExtension(text),
        };
    }

    private Condition? ReadExtension(string text) => extensions.TryFilter(text, out Condition? condition)
        ? condition
        : Fault(text, QueryTexts.NoFilter, QueryTexts.NoFilterDetail, Allowed());

    private TypeCondition? ReadType(FilterTerm term, string text)
    {
        if (!Allows(term, text, Equality))
        {
            return null;
        }

        string[] aliases = term.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(aliases, alias => alias.AsSpan().ContainsAny(":<>~[")) is { } condition)
        {
            // A comma stands between aliases here and may stand in any other value, so that it cannot part conditions.
            Fault(text, QueryTexts.InvalidType, QueryTexts.NotAnAlias(condition), [Wording.Name(dialect.TypeField + ":{alias,…}")]);
            return null;
        }

        return new TypeCondition(aliases, term.Comparison == Comparison.IsNot);
    }

    private Condition? ReadName(FilterTerm term, string text)
    {
        if (!Allows(term, text, [.. Equality, Comparison.Contains, Comparison.DoesNotContain]))
        {
            return null;
        }

        bool parts = dialect.MatchesNameParts || term.Comparison is Comparison.Contains or Comparison.DoesNotContain;
        return parts
            ? new NamePartCondition(term.Value, term.Comparison.IsNegative())
            : new NameCondition(term.Value.Trim(), term.Comparison.IsNegative());
    }

    private Condition? ReadDate(FilterTerm term, string text)
    {
        if (!Allows(term, text, [.. Ranges, .. Equality]))
        {
            return null;
        }

        bool isUpdate = term.Field.Equals("updateDate", StringComparison.OrdinalIgnoreCase);
        return Dates.TryRead(term.Value, out DateTime moment)
            ? new DateCondition(isUpdate, term.Comparison, moment)
            : Fault(text, QueryTexts.InvalidDate, QueryTexts.NotADate(term.Value), [Wording.Name("2024-12-31"), Wording.Name("2024-12-31T23:59:59Z")]);
    }

    private Condition? ReadLevel(FilterTerm term, string text)
    {
        if (!Allows(term, text, [.. Ranges, .. Equality]))
        {
            return null;
        }

        return int.TryParse(term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
            ? new LevelCondition(term.Comparison, level)
            : Fault(text, QueryTexts.InvalidLevel, QueryTexts.NotALevel(term.Value), [QueryTexts.Level]);
    }

    private Condition? ReadRelative(FilterTerm term, string text, Func<Guid, bool, Condition> make)
    {
        if (!Allows(term, text, Equality))
        {
            return null;
        }

        bool negated = term.Comparison == Comparison.IsNot;
        return locator.Locate(term.Value) is { } key ? make(key, negated) : new ConstantCondition(negated);
    }

    private bool Allows(FilterTerm term, string text, IReadOnlyList<Comparison> allowed)
    {
        if (allowed.Contains(term.Comparison))
        {
            return true;
        }

        Fault(
            text,
            QueryTexts.NoOperator,
            QueryTexts.NotComparedBy(term.Field, term.Comparison.Sign()),
            [.. allowed.Select(comparison => Wording.Name(term.Field + comparison.Sign() + "{value}"))]);
        return false;
    }

    private Wording[] Allowed() =>
    [
        .. new[]
        {
            dialect.TypeField + ":{alias,…}", "name:{words}", "name~{part}", "createDate>{date}", "updateDate>{date}", "level:{number}",
            "parent:{id or path}", "ancestor:{id or path}", "properties[{alias}]:{value}",
        }.Select(Wording.Name),
        QueryTexts.Signs,
    ];

    private Condition? Fault(string value, Wording title, Wording detail, IReadOnlyList<Wording>? allowed = null)
    {
        faults.Add(new QueryFault("filter", value, title, detail, allowed));
        return null;
    }
}
