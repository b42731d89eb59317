using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Varumarke.Persistence.Querying;

/// <summary>
/// A query that Umbraco's services build over their domain interfaces: a list of conditions, all of which must hold.
/// <see cref="QueryTranslation"/> carries them over to the rows of a repository.
/// </summary>
internal sealed class Query<T> : IQuery<T>
{
    private static readonly MethodInfo Contains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    private readonly List<Expression<Func<T, bool>>> _conditions = [];

    public IReadOnlyList<Expression<Func<T, bool>>> Conditions => _conditions;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _conditions.Add(predicate);
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        if (values is not null)
        {
            _conditions.Add(Among(fieldSelector, values));
        }

        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        if (values is not null)
        {
            Expression<Func<T, bool>> among = Among(fieldSelector, values);
            _conditions.Add(Expression.Lambda<Func<T, bool>>(Expression.Not(among.Body), among.Parameters));
        }

        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        ParameterExpression row = Expression.Parameter(typeof(T), "row");
        Expression? any = predicates
            .Select(predicate => new Swap(predicate.Parameters[0], row).Visit(predicate.Body))
            .Aggregate((Expression?)null, (either, or) => either is null ? or : Expression.OrElse(either, or));
        if (any is not null)
        {
            _conditions.Add(Expression.Lambda<Func<T, bool>>(any, row));
        }

        return this;
    }

    /// <summary>Not supported: conditions are translated to EF Core, never to SQL text.</summary>
    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("Query<T> holds expressions; SQL text is EF Core's to write.");

    private static Expression<Func<T, bool>> Among(Expression<Func<T, object>> field, IEnumerable values)
    {
        // The compiler boxes value types to object; the comparison wants the type below the box.
        Expression member = field.Body is UnaryExpression { NodeType: ExpressionType.Convert } box ? box.Operand : field.Body;
        Type type = member.Type;
        object[] given = values.Cast<object>().Select(value => Coerce(value, type)).ToArray();
        Array typed = Array.CreateInstance(type, given.Length);
        Array.Copy(given, typed, given.Length);
        return Expression.Lambda<Func<T, bool>>(
            Expression.Call(Contains.MakeGenericMethod(type), Expression.Constant(typed, type.MakeArrayType()), member),
            field.Parameters);
    }

    private static object Coerce(object value, Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsInstanceOfType(value) ? value : Convert.ChangeType(value, bare, System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
