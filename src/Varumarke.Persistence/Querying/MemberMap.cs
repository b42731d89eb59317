using System.Linq.Expressions;

namespace Varumarke.Persistence.Querying;

/// <summary>
/// Which expression over a row stands for which member of a domain interface, for example
/// <c>ParentId</c> → <c>row => row.Node.ParentId</c>. A member without an entry cannot be queried, and says so.
/// </summary>
internal sealed class MemberMap<TRow>
{
    private readonly Dictionary<string, LambdaExpression> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);

    public MemberMap<TRow> Add<TValue>(string member, Expression<Func<TRow, TValue>> column)
    {
        _members.Add(member, column);
        return this;
    }

    /// <summary>
    /// A text of ASCII that compares by its bytes, such as a path: with an index over it a search for what begins alike
    /// reads no more than it finds.
    /// </summary>
    public MemberMap<TRow> AddExact(string member, Expression<Func<TRow, string>> column)
    {
        _exact.Add(member);
        return Add(member, column);
    }

    /// <summary>True for what was added with <see cref="AddExact"/>.</summary>
    public bool IsExact(string member) => _exact.Contains(member);

    public LambdaExpression Find(string member) => _members.TryGetValue(member, out LambdaExpression? column)
        ? column
        : throw new NotSupportedException($"The member '{member}' has no column in the map for {typeof(TRow).Name}, so it cannot be part of a query.");
}
