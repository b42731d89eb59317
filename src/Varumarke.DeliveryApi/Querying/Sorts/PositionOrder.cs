using System.Globalization;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>Compares positions by a list of sort terms; the tree's own order decides between equals, so that pages never overlap.</summary>
internal sealed class PositionOrder : IComparer<int>
{
    private readonly (Comparison<int> Compare, bool Descending)[] _terms;

    private PositionOrder((Comparison<int> Compare, bool Descending)[] terms) => _terms = terms;

    /// <param name="terms">What to sort by.</param>
    /// <param name="scope">Of which tree, in which culture.</param>
    /// <param name="positions">What will be compared, with each other or with others.</param>
    public static IComparer<int> For(IReadOnlyList<SortTerm> terms, QueryScope scope, IReadOnlyCollection<int> positions) =>
        new PositionOrder([.. terms.Select(term => (Key(term, scope, positions), term.Descending))]);

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

    private static Comparison<int> Key(SortTerm term, QueryScope scope, IReadOnlyCollection<int> positions)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        return term.Field switch
        {
            SortField.CreateDate => (a, b) => snapshot[a].CreateDate.CompareTo(snapshot[b].CreateDate),
            SortField.UpdateDate => (a, b) => snapshot[a].UpdateDateIn(scope.Culture).CompareTo(snapshot[b].UpdateDateIn(scope.Culture)),
            SortField.Level => (a, b) => snapshot[a].Level.CompareTo(snapshot[b].Level),
            SortField.SortOrder => (a, b) => snapshot[a].SortOrder.CompareTo(snapshot[b].SortOrder),
            SortField.Path => (a, b) => a.CompareTo(b),
            SortField.Name => ByName(snapshot, scope.Culture, positions),
            SortField.SiteField => BySiteField(term.Own!, scope, positions),
            _ => ByProperty(term.PropertyAlias!, scope, positions),
        };
    }

    private static Comparison<int> ByName(IndexSnapshot snapshot, string? culture, IReadOnlyCollection<int> positions)
    {
        CompareInfo language = Languages.Of(culture).CompareInfo;
        if (positions.Count > snapshot.Count / 2)
        {
            // Sorting all compares each some seventeen times: then what the language's rules say of it is worked out once.
            var keys = new byte[snapshot.Count][];
            foreach (int position in positions)
            {
                keys[position] = language.GetSortKey(snapshot[position].NameIn(culture), CompareOptions.IgnoreCase).KeyData;
            }

            return (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]);
        }

        return (a, b) => language.Compare(snapshot[a].NameIn(culture), snapshot[b].NameIn(culture), CompareOptions.IgnoreCase);
    }

    private static Comparison<int> ByProperty(string alias, QueryScope scope, IReadOnlyCollection<int> positions)
    {
        scope.ReadAhead(alias, positions);
        return ByValue(
            EachOnce(position =>
            {
                PropertyScalars scalars = scope.Properties.Read(scope.Snapshot[position].Key, alias, scope.Culture, scope.Segment).Without(scope.Hides);
                return scalars.IsEmpty ? null : Scalar.Read(scalars.Values[0]);
            }, positions, scope.Snapshot.Count),
            static (left, right) => left.CompareTo(right));
    }

    private static Comparison<int> BySiteField(SiteField field, QueryScope scope, IReadOnlyCollection<int> positions)
    {
        CompareInfo language = Languages.Of(scope.Culture).CompareInfo;
        return ByValue(
            EachOnce(position => scope.ReadSiteField(position, field.Name) is { Count: > 0 } scalars ? scalars[0] : null, positions, scope.Snapshot.Count),
            (left, right) => field.Compare(left, right, language));
    }

    // Items without a value come last in ascending order. Each value is read once.
    private static Comparison<int> ByValue(Func<int, Scalar?> value, Comparison<Scalar> compare) => (a, b) => (value(a), value(b)) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } left, { } right) => compare(left, right),
    };

    // Sorting all asks for each value some seventeen times: then they lie side by side.
    private static Func<int, Scalar?> EachOnce(Func<int, Scalar?> read, IReadOnlyCollection<int> positions, int all)
    {
        if (positions.Count <= all / 2)
        {
            var known = new Dictionary<int, Scalar?>();
            return position =>
            {
                if (!known.TryGetValue(position, out Scalar? value))
                {
                    known[position] = value = read(position);
                }

                return value;
            };
        }

        var values = new Scalar?[all];
        var areKnown = new bool[all];
        return position =>
        {
            if (!areKnown[position])
            {
                values[position] = read(position);
                areKnown[position] = true;
            }

            return values[position];
        };
    }
}
