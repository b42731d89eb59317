using Microsoft.Extensions.Primitives;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Reads the <c>sort=</c> parameters.</summary>
internal sealed class SortReader(QueryExtensions extensions, Func<string, bool> isProperty, int max, List<QueryFault> faults)
{
    private const string PropertyPrefix = "properties[";

    private static readonly (string Name, SortField Field)[] Fields =
    [
        ("createDate", SortField.CreateDate),
        ("level", SortField.Level),
        ("name", SortField.Name),
        ("path", SortField.Path),
        ("sortOrder", SortField.SortOrder),
        ("updateDate", SortField.UpdateDate),
    ];

    private static readonly Wording[] Allowed = [.. Fields.Select(field => field.Name + ":asc|desc").Append("properties[{alias}]:asc|desc").Select(Wording.Name)];

    public List<SortTerm> Read(StringValues sorts)
    {
        var terms = new List<SortTerm>();
        foreach (string sort in sorts.SelectMany(Split))
        {
            if (ReadOne(sort) is { } term)
            {
                terms.Add(term);
            }
        }

        if (terms.Count > max)
        {
            faults.Add(new QueryFault("sort", null, QueryTexts.TooManySorts, QueryTexts.MostSorts(max)));
        }

        return terms;
    }

    /// <summary>
    /// Several sorts may stand in one parameter with commas between, as clients write lists. They do when each has its direction;
    /// else the comma belongs to an option of the site's own.
    /// </summary>
    private static string[] Split(string? written)
    {
        string[] parts = (written ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && !Array.TrueForAll(parts, HasDirection) ? [written!.Trim()] : parts;
    }

    private static bool HasDirection(string sort)
    {
        ReadOnlySpan<char> direction = sort.AsSpan(sort.LastIndexOf(':') + 1).Trim();
        return direction.Length < sort.Length
            && (direction.StartsWith("desc", StringComparison.OrdinalIgnoreCase) || direction.StartsWith("asc", StringComparison.OrdinalIgnoreCase));
    }

    private SortTerm? ReadOne(string sort)
    {
        int colon = sort.LastIndexOf(':');
        string direction = colon < 0 ? string.Empty : sort[(colon + 1)..].Trim();
        string name = colon < 0 ? sort : sort[..colon].Trim();
        bool descending = direction.StartsWith("desc", StringComparison.OrdinalIgnoreCase);
        if (colon < 0 || (!descending && !direction.StartsWith("asc", StringComparison.OrdinalIgnoreCase)))
        {
            return extensions.TrySort(sort, out SortTerm? custom) ? custom : Fault(sort, QueryTexts.NoDirection);
        }

        foreach ((string known, SortField field) in Fields)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return new SortTerm(field, descending);
            }
        }

        if (name.StartsWith(PropertyPrefix, StringComparison.OrdinalIgnoreCase) && name.Length > PropertyPrefix.Length + 1 && name[^1] == ']')
        {
            string alias = name[PropertyPrefix.Length..^1].Trim();
            return isProperty(alias)
                ? new SortTerm(SortField.Property, descending, alias)
                : Fault(sort, QueryTexts.NoProperty(alias));
        }

        return extensions.TrySort(sort, out SortTerm? term) ? term : Fault(sort, QueryTexts.NoSortDetail);
    }

    private SortTerm? Fault(string sort, Wording detail)
    {
        faults.Add(new QueryFault("sort", sort, QueryTexts.NoSort, detail, Allowed));
        return null;
    }
}
