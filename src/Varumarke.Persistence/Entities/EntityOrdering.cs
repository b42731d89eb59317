using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Entities;

/// <summary>
/// Orders nodes. Umbraco names what to order by after its own columns ("text" is the name), so those names are taken as
/// well. Names are ordered as in Swedish; equal ones by id, so that pages do not overlap.
/// </summary>
internal sealed class EntityOrdering(IDatabaseEngine engine, ILanguageRepository languages)
{
    public IOrderedQueryable<NodeRow> Apply(VarumarkeDbContext context, IQueryable<NodeRow> nodes, Ordering? ordering)
    {
        IOrderedQueryable<NodeRow>? ordered = null;
        for (Ordering? current = ordering; current is { IsEmpty: false }; current = current.Next)
        {
            ordered = Step(context, nodes, ordered, current);
        }

        return (ordered ?? nodes.OrderBy(node => node.SortOrder)).ThenBy(node => node.Id);
    }

    private IOrderedQueryable<NodeRow> Step(VarumarkeDbContext context, IQueryable<NodeRow> nodes, IOrderedQueryable<NodeRow>? ordered, Ordering ordering)
    {
        return ordering.OrderBy!.ToUpperInvariant() switch
        {
            "TEXT" or "NAME" => By(Name(context, ordering.Culture)),
            "ID" or "NODEID" => By(node => node.Id),
            "KEY" or "UNIQUEID" => By(node => node.Key),
            "PATH" => By(node => node.Path),
            "LEVEL" => By(node => node.Level),
            "CREATEDATE" => By(node => node.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => By(node => node.UpdateDate),
            "TRASHED" => By(node => node.Trashed),
            "OWNER" or "CREATOR" or "CREATORID" or "NODEUSER" or "USERID" => By(node => node.CreatorId),
            "NODEOBJECTTYPE" => By(node => node.ObjectType),
            "SORTORDER" => By(node => node.SortOrder),
            _ => throw new NotSupportedException($"Entities cannot be ordered by '{ordering.OrderBy}'."),
        };

        IOrderedQueryable<NodeRow> By<TValue>(Expression<Func<NodeRow, TValue>> value) => (ordered, ordering.Direction) switch
        {
            (null, Direction.Ascending) => nodes.OrderBy(value),
            (null, _) => nodes.OrderByDescending(value),
            (_, Direction.Ascending) => ordered.ThenBy(value),
            _ => ordered.ThenByDescending(value),
        };
    }

    private Expression<Func<NodeRow, string?>> Name(VarumarkeDbContext context, string? culture)
    {
        string collation = engine.NameCollation;
        if (string.IsNullOrEmpty(culture) || languages.GetIdByIsoCode(culture, throwOnNotFound: false) is not { } language)
        {
            return node => EF.Functions.Collate(node.Name, collation);
        }

        return node => EF.Functions.Collate(
            context.Set<ContentCultureRow>().Where(row => row.NodeId == node.Id && row.LanguageId == language).Select(row => row.Name).FirstOrDefault() ?? node.Name,
            collation);
    }
}
