using Varumarke.DeliveryApi.Querying.Filters;
using Varumarke.DeliveryApi.Querying.Sorts;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Runs a query in three steps: 1. the candidates that the selection and a type filter leave, 2. those that every condition
/// accepts, 3. the asked page in the asked order.
/// </summary>
internal static class QueryRunner
{
    public static QueryAnswer Run(ItemQuery query, QueryScope scope, Func<int, bool> isAllowed)
    {
        // A page of candidates that come in the order asked for is filled as the matches come.
        var page = new List<int>();
        int[]? inOrder = Candidates.InOrder(query, scope);
        bool sorts = query.Sorts.Count > 0 && inOrder is null;
        int total = 0;
        Condition[] conditions = Candidates.Unanswered(query);
        foreach (int position in inOrder ?? Candidates.Of(query, scope.Snapshot))
        {
            if (!scope.Snapshot.IsVisible(position, scope.CultureMask) || !isAllowed(position) || !HoldsAll(conditions, scope, position))
            {
                continue;
            }

            if (sorts || (total >= query.Skip && page.Count < query.Take))
            {
                page.Add(position);
            }

            total++;
        }

        IReadOnlyList<int> ordered = sorts ? SortedPage.Take(page, query, scope) : page;
        return new QueryAnswer([.. ordered.Select(position => scope.Snapshot[position].Key)], total);
    }

    private static bool HoldsAll(Condition[] conditions, QueryScope scope, int position)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition.Holds(scope, position))
            {
                return false;
            }
        }

        return true;
    }
}
