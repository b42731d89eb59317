using System.Linq.Expressions;

namespace Varumarke.Persistence.Nodes;

/// <summary>
/// Finds what lies below a path. A path is ASCII and its column compares by bytes, so that everything below "-1,12" lies
/// between "-1,12," and "-1,12-", in one piece of the index.
/// </summary>
internal static class NodePaths
{
#pragma warning disable CA1309 // This becomes SQL, where the column's collation says how to compare: by bytes.
    /// <summary>The nodes below a path, not the one at it.</summary>
    public static IQueryable<T> Below<T>(this IQueryable<T> items, Expression<Func<T, string>> pathOf, string path)
    {
        var range = new Range(path + ",", path + "-");
        Expression<Func<string, bool>> within = candidate => string.Compare(candidate, range.From) >= 0 && string.Compare(candidate, range.Before) < 0;
        Expression body = new Swap(within.Parameters[0], pathOf.Body).Visit(within.Body);
        return items.Where(Expression.Lambda<Func<T, bool>>(body, pathOf.Parameters));
    }

    /// <summary>The node at a path and those below it.</summary>
    public static IQueryable<T> AtOrBelow<T>(this IQueryable<T> items, Expression<Func<T, string>> pathOf, string path)
    {
        var range = new Range(path + ",", path + "-");
        Expression<Func<string, bool>> within = candidate => candidate == path || (string.Compare(candidate, range.From) >= 0 && string.Compare(candidate, range.Before) < 0);
        Expression body = new Swap(within.Parameters[0], pathOf.Body).Visit(within.Body);
        return items.Where(Expression.Lambda<Func<T, bool>>(body, pathOf.Parameters));
    }

#pragma warning restore CA1309

    private sealed record Range(string From, string Before);

    private sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
