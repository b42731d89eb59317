using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Varumarke.Persistence.Querying;

/// <summary>
/// Carries conditions over domain interfaces to rows that EF Core can query, and Umbraco's text and null helpers to
/// what EF Core knows. Text compares without regard to case, as it does in every database Umbraco runs on.
/// </summary>
internal static class QueryTranslation
{
    /// <summary>The rows that meet a query's conditions; all rows where there is no query.</summary>
    public static IQueryable<TRow> Matching<TRow, T>(this IQueryable<TRow> rows, IQuery<T>? query, MemberMap<TRow> members)
    {
        if (query is null)
        {
            return rows;
        }

        foreach (Expression<Func<T, bool>> condition in ((Query<T>)query).Conditions)
        {
            rows = rows.Where(Translate(condition, members));
        }

        return rows;
    }

    /// <summary>The items, held in memory, that meet a query's conditions. They are few, and to compile one costs more than to ask a thousand items.</summary>
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> items, IQuery<T>? query) => query is null
        ? items
        : ((Query<T>)query).Conditions.Aggregate(items, (left, condition) => left.Where(condition.Compile(preferInterpretation: true)));

    /// <summary>One condition over rows.</summary>
    public static Expression<Func<TRow, bool>> Translate<TRow, T>(Expression<Func<T, bool>> condition, MemberMap<TRow> members)
    {
        ParameterExpression row = Expression.Parameter(typeof(TRow), "row");
        Expression body = new Visitor<TRow>(condition.Parameters[0], row, members).Visit(condition.Body);
        return Expression.Lambda<Func<TRow, bool>>(body, row);
    }

    private sealed class Visitor<TRow>(ParameterExpression item, ParameterExpression row, MemberMap<TRow> members) : ExpressionVisitor
    {
        private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;
        private static readonly MethodInfo CompareTexts = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is not null && Strip(node.Expression) == item ? Column(node) : base.VisitMember(node);

        protected override Expression VisitUnary(UnaryExpression node)
        {
            // A cast of the item itself (to a base interface) has no meaning for a row.
            if (node.NodeType is ExpressionType.Convert or ExpressionType.TypeAs && Strip(node) == item)
            {
                return row;
            }

            Expression operand = Visit(node.Operand);
            return operand.Type == node.Type && node.NodeType == ExpressionType.Convert
                ? operand
                : Expression.MakeUnary(node.NodeType, operand, node.Type, node.Method);
        }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            Expression left = Visit(node.Left);
            Expression right = Visit(node.Right);
            if (node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual))
            {
                return left.Type == node.Left.Type && right.Type == node.Right.Type
                    ? node.Update(left, node.Conversion, right)
                    : Compare(node.NodeType, left, right);
            }

            if (left.Type == typeof(string) && right.Type == typeof(string) && !IsNull(left) && !IsNull(right) && !IsExact(node.Left) && !IsExact(node.Right))
            {
                return Compare(node.NodeType, Lower(left), Lower(right));
            }

            return Compare(node.NodeType, left, right);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(SqlExpressionExtensions))
            {
                return UmbracoHelper(node);
            }

            if (node.Object is { Type: var type } text && type == typeof(string) && node.Method.Name is nameof(string.StartsWith) or nameof(string.Contains) or nameof(string.EndsWith)
                && node.Object?.Type == typeof(string))
            {
                return Text(node.Method.Name, node.Object, node.Arguments[0]);
            }

            return node.Method.Name switch
            {
                "InvariantEquals" => Compare(ExpressionType.Equal, Lower(Visit(node.Arguments[0])), Lower(Visit(node.Arguments[1]))),
                "InvariantStartsWith" => Text(nameof(string.StartsWith), node.Arguments[0], node.Arguments[1]),
                "InvariantEndsWith" => Text(nameof(string.EndsWith), node.Arguments[0], node.Arguments[1]),
                "InvariantContains" when node.Arguments[0].Type == typeof(string) => Text(nameof(string.Contains), node.Arguments[0], node.Arguments[1]),
                _ => base.VisitMethodCall(node),
            };
        }

        private Expression UmbracoHelper(MethodCallExpression node)
        {
            Expression first = Visit(node.Arguments[0]);
            Expression second = Visit(node.Arguments[1]);
            return node.Method.Name switch
            {
                nameof(SqlExpressionExtensions.SqlEquals) => Compare(ExpressionType.Equal, Lower(first), Lower(second)),
                nameof(SqlExpressionExtensions.SqlStartsWith) => Text(nameof(string.StartsWith), node.Arguments[0], node.Arguments[1]),
                nameof(SqlExpressionExtensions.SqlEndsWith) => Text(nameof(string.EndsWith), node.Arguments[0], node.Arguments[1]),
                nameof(SqlExpressionExtensions.SqlContains) => Text(nameof(string.Contains), node.Arguments[0], node.Arguments[1]),
                nameof(SqlExpressionExtensions.SqlIn) => Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [second.Type], first, second),
                nameof(SqlExpressionExtensions.SqlNullableEquals) => NullableEquals(first, second, Visit(node.Arguments[2])),
                _ => throw new NotSupportedException($"{node.Method.Name} has no translation to EF Core."),
            };
        }

        private static BinaryExpression NullableEquals(Expression first, Expression second, Expression fallback) =>
            Expression.Equal(OrElse(first, fallback), OrElse(second, fallback));

        private static Expression OrElse(Expression value, Expression fallback) =>
            Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Coalesce(value, fallback);

        private Expression Text(string method, Expression text, Expression part)
        {
            Expression column = Visit(text);
            Expression sought = Visit(part);
            if (!IsExact(text))
            {
                return Expression.Call(Lower(column), typeof(string).GetMethod(method, [typeof(string)])!, Lower(sought));
            }

            return method == nameof(string.StartsWith) && Value(sought) is { Known: true, Value: string { Length: > 0 } start }
                ? Between(column, start)
                : Expression.Call(column, typeof(string).GetMethod(method, [typeof(string)])!, sought);
        }

        /// <summary>From the text itself up to, not including, the same with its last character one higher.</summary>
        private static BinaryExpression Between(Expression column, string start) => Expression.AndAlso(
            Expression.GreaterThanOrEqual(Expression.Call(CompareTexts, column, Parameter(start)), Expression.Constant(0)),
            Expression.LessThan(Expression.Call(CompareTexts, column, Parameter($"{start[..^1]}{(char)(start[^1] + 1)}")), Expression.Constant(0)));

        // As a captured variable, so that EF Core sends it as a parameter and knows the query next time.
        private static MemberExpression Parameter(string text) => Expression.Field(Expression.Constant(new Captured(text)), nameof(Captured.Text));

        private bool IsExact(Expression expression) =>
            expression is MemberExpression { Expression: { } owner } member && Strip(owner) == item && members.IsExact(member.Member.Name);

        // What the query holds as a value is lowered here once; what is in a column is lowered by the database.
        private static Expression Lower(Expression text) => Value(text) is { Known: true } known
            ? Expression.Constant((known.Value as string)?.ToLowerInvariant(), typeof(string))
            : Expression.Call(text, ToLower);

        private static bool IsNull(Expression expression) => Value(expression) is { Known: true, Value: null };

        private static (bool Known, object? Value) Value(Expression expression) => expression switch
        {
            ConstantExpression constant => (true, constant.Value),
            MemberExpression { Member: FieldInfo field, Expression: ConstantExpression closure } => (true, field.GetValue(closure.Value)),
            MemberExpression { Member: FieldInfo { IsStatic: true } field } => (true, field.GetValue(null)),
            MemberExpression or MethodCallExpression when IsFree(expression) => (true, Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke()),
            _ => (false, null),
        };

        private static bool IsFree(Expression? expression) => expression switch
        {
            null => true,
            ConstantExpression => true,
            MemberExpression member => IsFree(member.Expression),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => IsFree(convert.Operand),
            MethodCallExpression call => IsFree(call.Object) && call.Arguments.All(IsFree),
            NewArrayExpression array => array.Expressions.All(IsFree),
            _ => false,
        };

        private static BinaryExpression Compare(ExpressionType comparison, Expression left, Expression right)
        {
            if (left.Type != right.Type)
            {
                Type wider = Nullable.GetUnderlyingType(left.Type) is not null ? left.Type : right.Type;
                left = left.Type == wider ? left : Expression.Convert(left, wider);
                right = right.Type == wider ? right : Expression.Convert(right, wider);
            }

            return Expression.MakeBinary(comparison, left, right);
        }

        private Expression Column(MemberExpression node)
        {
            LambdaExpression column = members.Find(node.Member.Name);
            Expression body = new Swap(column.Parameters[0], row).Visit(column.Body);
            return body;
        }

        private sealed class Captured(string text)
        {
            public readonly string Text = text;
        }

        private static Expression Strip(Expression expression) => expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } cast
            ? Strip(cast.Operand)
            : expression;
    }

    private sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
