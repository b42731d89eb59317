using System.Linq.Expressions;

namespace Varumarke.Persistence.Querying;

/// <summary>
/// Which expression over a row stands for which member of a domain interface, for example
/// <c>ParentId</c> → <c>row => row.Node.ParentId</c>. A member without an entry cannot be queried, and says so.
/// </summary>
internal sealed class MemberMap<TRow>
{
    private readonly Dictionary<string, LambdaExpression> _members = new(StringComparer.Ordinal);

    public MemberMap<TRow> Add<TValue>(string member, Expression<Func<TRow, TValue>> column)
    {
        _members.Add(member, column);
        return this;
    }

    public LambdaExpression Find(string member) => _members.TryGetValue(member, out LambdaExpression? column)
        ? column
        : throw new NotSupportedException($"The member '{member}' has no column in the map for {typeof(TRow).Name}, so it cannot be part of a query.");
}
