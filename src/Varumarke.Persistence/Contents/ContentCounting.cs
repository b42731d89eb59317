using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;

namespace Varumarke.Persistence.Contents;

/// <summary>Narrows the content of one object type for counting.</summary>
internal static class ContentCounting
{
    public static IQueryable<ContentRow> ContentOf(this VarumarkeDbContext context, Guid objectType) =>
        context.Set<ContentRow>().Where(content => content.Node.ObjectType == objectType);

    /// <summary>Of one type; nothing where an alias is given that no type has.</summary>
    public static IQueryable<ContentRow> OfType(this IQueryable<ContentRow> contents, string? alias, Func<string, int?> idOf)
    {
        if (string.IsNullOrWhiteSpace(alias))
        {
            return contents;
        }

        int? type = idOf(alias);
        return contents.Where(content => content.ContentTypeId == type);
    }

    public static IQueryable<ContentRow> Below(this IQueryable<ContentRow> contents, VarumarkeDbContext context, int ancestorId)
    {
        string path = context.Set<NodeRow>().Where(node => node.Id == ancestorId).Select(node => node.Path).FirstOrDefault() ?? string.Empty;
        return contents.Below(content => content.Node.Path, path);
    }
}
