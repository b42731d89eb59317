using System.Linq.Expressions;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Querying;

namespace Varumarke.Persistence.Contents;

/// <summary>Which column stands for which member of Umbraco's content interfaces, seen from a version.</summary>
internal static class ContentMembers
{
    /// <summary>With the node's own name.</summary>
    public static readonly MemberMap<ContentVersionRow> Invariant = Map(version => version.Content.Node.Name);

    /// <summary>The map in which a name is the one in a language, or the node's own where there is none.</summary>
    public static MemberMap<ContentVersionRow> In(int? languageId) => languageId is null ? Invariant : Map(NameIn(languageId));

    /// <summary>The name in a language, or the node's own where there is none.</summary>
    public static Expression<Func<ContentVersionRow, string?>> NameIn(int? languageId) => languageId is null
        ? version => version.Content.Node.Name
        : version => version.Cultures.Where(culture => culture.LanguageId == languageId).Select(culture => culture.Name).FirstOrDefault() ?? version.Content.Node.Name;

    private static MemberMap<ContentVersionRow> Map(Expression<Func<ContentVersionRow, string?>> name) => new MemberMap<ContentVersionRow>()
        .Add(nameof(IContent.Id), version => version.NodeId)
        .Add(nameof(IContent.Key), version => version.Content.Node.Key)
        .Add(nameof(IContent.ParentId), version => version.Content.Node.ParentId)
        .Add(nameof(IContent.Level), version => version.Content.Node.Level)
        .AddExact(nameof(IContent.Path), version => version.Content.Node.Path)
        .Add(nameof(IContent.SortOrder), version => version.Content.Node.SortOrder)
        .Add(nameof(IContent.Name), name)
        .Add(nameof(IContent.Trashed), version => version.Content.Node.Trashed)
        .Add(nameof(IContent.CreatorId), version => version.Content.Node.CreatorId)
        .Add(nameof(IContent.CreateDate), version => version.Content.Node.CreateDate)
        .Add(nameof(IContent.UpdateDate), version => version.VersionDate)
        .Add(nameof(IContent.WriterId), version => version.UserId)
        .Add(nameof(IContent.ContentTypeId), version => version.Content.ContentTypeId)
        .Add(nameof(IContent.VersionId), version => version.Id)
        .Add(nameof(IContent.TemplateId), version => version.TemplateId)
        .Add(nameof(IContent.Published), version => version.Content.Published)
        .Add(nameof(IContent.Edited), version => version.Content.Edited);
}
