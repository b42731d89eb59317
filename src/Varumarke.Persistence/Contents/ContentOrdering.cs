using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Direction = Umbraco.Cms.Core.Direction;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Orders versions by a system field, in the database, always with the id last so that a page never repeats an item;
/// or by a property of the editors' own.
/// </summary>
internal sealed class ContentOrdering(Cultures cultures)
{
    /// <summary>The versions in the order that is asked for; by level, sort order and id where none is.</summary>
    /// <exception cref="NotSupportedException">There is no such field.</exception>
    public IQueryable<ContentVersionRow> Apply(IQueryable<ContentVersionRow> versions, Ordering ordering, IReadOnlyList<IContentTypeComposition> types)
    {
        bool descending = ordering.Direction == Direction.Descending;
        int? language = cultures.Find(ordering.Culture);
        IOrderedQueryable<ContentVersionRow> ordered = ordering.OrderBy?.ToUpperInvariant() switch
        {
            null => By(versions, version => version.Content.Node.Level, false).ThenBy(version => version.Content.Node.SortOrder),
            "ID" => By(versions, version => version.NodeId, descending),
            "SORTORDER" => By(versions, version => version.Content.Node.SortOrder, descending),
            "PATH" => By(versions, version => version.Content.Node.Path, descending),
            "LEVEL" => By(versions, version => version.Content.Node.Level, descending),
            "NAME" => By(versions, Lower(ContentMembers.NameIn(language)), descending),
            "CREATEDATE" => By(versions, version => version.Content.Node.CreateDate, descending),
            "UPDATEDATE" or "VERSIONDATE" => By(versions, version => version.VersionDate, descending),
            "CONTENTTYPEALIAS" => By(versions, AliasRank(types), descending),
            "OWNER" => By(versions, version => version.Content.Node.CreatorId, descending),
            "UPDATER" => By(versions, version => version.UserId, descending),
            "PUBLISHED" => By(versions, PublishedIn(language), descending),
            _ => throw new NotSupportedException($"Content cannot be ordered by '{ordering.OrderBy}'."),
        };
        return ordered.ThenBy(version => version.NodeId);
    }

    /// <summary>
    /// The ids of the versions in the order of a property's value. Values are inside the stored data, so this reads
    /// all of them and sorts here, by number, date or text as the property is; items without a value come first.
    /// </summary>
    public IReadOnlyList<int> ByProperty(IQueryable<ContentVersionRow> versions, Ordering ordering, Func<int, ContentShape?> shapes)
    {
        int? language = cultures.Find(ordering.Culture);
        CompareInfo text = CultureInfo.GetCultureInfo(ordering.Culture.IfNullOrWhiteSpace(cultures.Default) ?? string.Empty).CompareInfo;
        var comparer = Comparer<object?>.Create((a, b) => Compare(a, b, text));
        var values = versions
            .Select(version => new { version.Id, version.NodeId, version.Data, version.Content.ContentTypeId })
            .AsEnumerable()
            .Select(version => (version.Id, version.NodeId, Value: Value(version.Data, shapes(version.ContentTypeId), ordering.OrderBy, language)));
        return [.. (ordering.Direction == Direction.Descending
                ? values.OrderByDescending(version => version.Value, comparer)
                : values.OrderBy(version => version.Value, comparer))
            .ThenBy(version => version.NodeId)
            .Select(version => version.Id)];
    }

    private static object? Value(string data, ContentShape? shape, string? alias, int? language)
    {
        IPropertyType? property = shape?.PropertyTypes.FirstOrDefault(type => type.Alias.InvariantEquals(alias));
        return property is null ? null : PropertyData.Read(data, id => id == property.Id ? property.ValueStorageType : null)
            .Where(value => value.Segment is null && (value.LanguageId is null || value.LanguageId == language))
            .Select(value => value.Value)
            .FirstOrDefault();
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

    private static IOrderedQueryable<ContentVersionRow> By<TKey>(IQueryable<ContentVersionRow> versions, Expression<Func<ContentVersionRow, TKey>> key, bool descending) =>
        descending ? versions.OrderByDescending(key) : versions.OrderBy(key);

    private static Expression<Func<ContentVersionRow, string?>> Lower(Expression<Func<ContentVersionRow, string?>> text) => Expression.Lambda<Func<ContentVersionRow, string?>>(
        Expression.Call(text.Body, typeof(string).GetMethod(nameof(string.ToLower), [])!),
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
