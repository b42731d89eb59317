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
            SortField.Name => ByName(snapshot, scope.Culture),
            SortField.SiteField => BySiteField(term.Own!, scope),
            _ => ByProperty(term.PropertyAlias!, scope, positions),
        };
    }

    private static Comparison<int> ByName(IndexSnapshot snapshot, string? culture)
    {
        CompareInfo language = Languages.Of(culture).CompareInfo;
        return (a, b) => language.Compare(snapshot[a].NameIn(culture), snapshot[b].NameIn(culture), CompareOptions.IgnoreCase);
    }

    private static Comparison<int> ByProperty(string alias, QueryScope scope, IReadOnlyCollection<int> positions)
    {
        scope.ReadAhead(alias, positions);
        return ByValue(
            position =>
            {
                PropertyScalars scalars = scope.Properties.Read(scope.Snapshot[position].Key, alias, scope.Culture, scope.Segment).Without(scope.Hides);
                return scalars.IsEmpty ? null : Scalar.Read(scalars.Values[0]);
            },
            static (left, right) => left.CompareTo(right));
    }

    private static Comparison<int> BySiteField(SiteField field, QueryScope scope)
    {
        CompareInfo language = Languages.Of(scope.Culture).CompareInfo;
        return ByValue(
            position => scope.ReadSiteField(position, field.Name) is { Count: > 0 } scalars ? scalars[0] : null,
            (left, right) => field.Compare(left, right, language));
    }

    // Items without a value come last in ascending order. Each value is read once.
    private static Comparison<int> ByValue(Func<int, Scalar?> read, Comparison<Scalar> compare)
    {
        var values = new Dictionary<int, Scalar?>();
        return (a, b) => (Value(a), Value(b)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } left, { } right) => compare(left, right),
        };

        Scalar? Value(int position)
        {
            if (!values.TryGetValue(position, out Scalar? value))
            {
                values[position] = value = read(position);
            }

            return value;
        }
    }
}
