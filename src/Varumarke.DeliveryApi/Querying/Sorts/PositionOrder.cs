using System.Globalization;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>Compares positions by a list of sort terms; the tree's own order decides between equals, so that pages never overlap.</summary>
internal sealed class PositionOrder : IComparer<int>
{
    private readonly (Comparison<int> Compare, bool Descending)[] _terms;

    private PositionOrder((Comparison<int> Compare, bool Descending)[] terms) => _terms = terms;

    public static IComparer<int> For(IReadOnlyList<SortTerm> terms, QueryScope scope, IReadOnlyList<int> matches) =>
        new PositionOrder([.. terms.Select(term => (Key(term, scope, matches), term.Descending))]);

    /// <summary>The number that stands for a position in a term's order, or null where it is not one 32-bit number.</summary>
    public static Func<int, int>? Ranks(SortTerm term, QueryScope scope)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        return term.Field switch
        {
            SortField.Level => position => snapshot[position].Level,
            SortField.SortOrder => position => snapshot[position].SortOrder,
            SortField.Path => position => position,
            SortField.Name => snapshot.ByName(scope.Culture).RankOf,
            _ => null,
        };
    }

    public int Compare(int x, int y)
    {
        foreach ((Comparison<int> compare, bool descending) in _terms)
        {
            int order = compare(x, y);
            if (order != 0)
            {
                return descending ? -order : order;
            }
        }

        return x.CompareTo(y);
    }

    private static Comparison<int> Key(SortTerm term, QueryScope scope, IReadOnlyList<int> matches)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        return term.Field switch
        {
            SortField.CreateDate => (a, b) => snapshot[a].CreateDate.CompareTo(snapshot[b].CreateDate),
            SortField.UpdateDate => (a, b) => snapshot[a].UpdateDateIn(scope.Culture).CompareTo(snapshot[b].UpdateDateIn(scope.Culture)),
            SortField.Level => (a, b) => snapshot[a].Level.CompareTo(snapshot[b].Level),
            SortField.SortOrder => (a, b) => snapshot[a].SortOrder.CompareTo(snapshot[b].SortOrder),
            SortField.Path => (a, b) => a.CompareTo(b),
            SortField.Name => ByRank(snapshot.ByName(scope.Culture)),
            SortField.SiteField => BySiteField(term.Own!, scope, matches),
            _ => ByProperty(term.PropertyAlias!, scope, matches),
        };
    }

    private static Comparison<int> ByRank(NameOrder names) => (a, b) => names.RankOf(a).CompareTo(names.RankOf(b));

    private static Comparison<int> ByProperty(string alias, QueryScope scope, IReadOnlyList<int> matches)
    {
        var values = new Dictionary<int, Scalar?>(matches.Count);
        foreach (int position in matches)
        {
            PropertyScalars scalars = scope.Properties.Read(scope.Snapshot[position].Key, alias, scope.Culture, scope.Segment);
            values[position] = scalars.IsEmpty ? null : Scalar.Read(scalars.Values[0]);
        }

        return ByValue(values, static (left, right) => left.CompareTo(right));
    }

    private static Comparison<int> BySiteField(SiteField field, QueryScope scope, IReadOnlyList<int> matches)
    {
        CompareInfo language = Languages.Of(scope.Culture).CompareInfo;
        var values = new Dictionary<int, Scalar?>(matches.Count);
        foreach (int position in matches)
        {
            IReadOnlyList<Scalar> scalars = scope.ReadSiteField(position, field.Name);
            values[position] = scalars.Count == 0 ? null : scalars[0];
        }

        return ByValue(values, (left, right) => field.Compare(left, right, language));
    }

    // Items without a value come last in ascending order.
    private static Comparison<int> ByValue(Dictionary<int, Scalar?> values, Comparison<Scalar> compare) => (a, b) => (values[a], values[b]) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } left, { } right) => compare(left, right),
    };
}
