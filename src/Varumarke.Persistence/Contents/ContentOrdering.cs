using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Users;
using Direction = Umbraco.Cms.Core.Direction;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Orders versions by a system field, in the database, always with the id last so that a page never repeats an item;
/// or by a property of the editors' own.
/// </summary>
internal sealed class ContentOrdering(Cultures cultures, PropertyColumns columns, IDatabaseEngine engine)
{
    /// <summary>The versions in the order that is asked for; by level, sort order and id where none is.</summary>
    /// <exception cref="NotSupportedException">There is no such field.</exception>
    public IQueryable<ContentVersionRow> Apply(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, Ordering ordering, IReadOnlyList<IContentTypeComposition> types)
    {
        IOrderedQueryable<ContentVersionRow>? ordered = null;
        for (Ordering? step = ordering; step is not null; step = step.Next)
        {
            ordered = Step(context, versions, ordered, step, types);
        }

        return ordered!.ThenBy(version => version.NodeId);
    }

    private IOrderedQueryable<ContentVersionRow> Step(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, IOrderedQueryable<ContentVersionRow>? ordered, Ordering ordering, IReadOnlyList<IContentTypeComposition> types)
    {
        int? language = cultures.Find(ordering.Culture);
        return ordering.OrderBy?.ToUpperInvariant() switch
        {
            null => By(version => version.Content.Node.Level).ThenBy(version => version.Content.Node.SortOrder),
            "ID" => By(version => version.NodeId),
            "SORTORDER" => By(version => version.Content.Node.SortOrder),
            "PATH" => By(version => version.Content.Node.Path),
            "LEVEL" => By(version => version.Content.Node.Level),
            "NAME" => By(Collated(ContentMembers.NameIn(language))),
            "CREATEDATE" => By(version => version.Content.Node.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => By(version => version.VersionDate),
            "CONTENTTYPEALIAS" => By(AliasRank(types)),
            "OWNER" => By(Collated(version => context.Set<UserRow>().Where(user => user.Id == version.Content.Node.CreatorId).Select(user => user.Name).FirstOrDefault())),
            "UPDATER" => By(Collated(version => context.Set<UserRow>().Where(user => user.Id == version.UserId).Select(user => user.Name).FirstOrDefault())),
            "PUBLISHED" => By(PublishedIn(language)),
            _ => throw new NotSupportedException($"Content cannot be ordered by '{ordering.OrderBy}'."),
        };

        IOrderedQueryable<ContentVersionRow> By<TKey>(Expression<Func<ContentVersionRow, TKey>> key) => (ordered, ordering.Direction) switch
        {
            (null, Direction.Ascending) => versions.OrderBy(key),
            (null, _) => versions.OrderByDescending(key),
            (_, Direction.Ascending) => ordered.ThenBy(key),
            _ => ordered.ThenByDescending(key),
        };
    }

    /// <summary>
    /// The ids of the versions in the order of a property's value, and how many there are. Sorted here, by number, date or text as the
    /// property is; items without a value come first. Whoever takes the first few does not pay for the order of the rest.
    /// </summary>
    public (int Count, IEnumerable<int> Versions) ByProperty(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, Ordering ordering, Func<int, ContentShape?> shapes)
    {
        CompareInfo text = CultureInfo.GetCultureInfo(ordering.Culture.IfNullOrWhiteSpace(cultures.Default) ?? string.Empty).CompareInfo;
        var comparer = Comparer<object?>.Create((a, b) => Compare(a, b, text));
        IReadOnlyList<ColumnValue> column = columns.Read(context, versions, ordering.OrderBy, cultures.Find(ordering.Culture), shapes);
        IOrderedEnumerable<ColumnValue> ordered = ordering.Direction == Direction.Descending
            ? column.OrderByDescending(each => each.Value, comparer)
            : column.OrderBy(each => each.Value, comparer);
        return (column.Count, ordered.ThenBy(each => each.Node).Select(each => each.Version));
    }

    private static int Compare(object? a, object? b, CompareInfo text) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => text.Compare(x, y, CompareOptions.IgnoreCase),
        (IComparable x, _) when a.GetType() == b.GetType() => x.CompareTo(b),
        _ => text.Compare(Convert.ToString(a, CultureInfo.InvariantCulture), Convert.ToString(b, CultureInfo.InvariantCulture), CompareOptions.IgnoreCase),
    };

    private Expression<Func<ContentVersionRow, string?>> Collated(Expression<Func<ContentVersionRow, string?>> text) => Expression.Lambda<Func<ContentVersionRow, string?>>(
        Expression.Call(
            typeof(RelationalDbFunctionsExtensions),
            nameof(RelationalDbFunctionsExtensions.Collate),
            [typeof(string)],
            Expression.Constant(EF.Functions),
            text.Body,
            Expression.Constant(engine.NameCollation)),
        text.Parameters);

    /// <summary>The place of the content type among all, by alias: types are few and known here.</summary>
    private static Expression<Func<ContentVersionRow, int>> AliasRank(IReadOnlyList<IContentTypeComposition> types)
    {
        ParameterExpression version = Expression.Parameter(typeof(ContentVersionRow), "version");
        MemberExpression typeId = Expression.Property(Expression.Property(version, nameof(ContentVersionRow.Content)), nameof(ContentRow.ContentTypeId));
        Expression rank = types
            .OrderBy(type => type.Alias, StringComparer.OrdinalIgnoreCase)
            .Select((type, index) => (type.Id, Rank: index))
            .Aggregate((Expression)Expression.Constant(-1), (rest, type) => Expression.Condition(Expression.Equal(typeId, Expression.Constant(type.Id)), Expression.Constant(type.Rank), rest));
        return Expression.Lambda<Func<ContentVersionRow, int>>(rank, version);
    }

    private static Expression<Func<ContentVersionRow, bool>> PublishedIn(int? language) => language is null
        ? version => version.Content.Published
        : version => version.Content.Cultures.Any()
            ? version.Content.Cultures.Any(culture => culture.LanguageId == language && culture.Published)
            : version.Content.Published;
}
