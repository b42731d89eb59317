using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Security = Umbraco.Cms.Core.Constants.Security;

namespace Varumarke.Persistence.Documents;

/// <summary>Makes the entity of a stored document.</summary>
internal sealed class DocumentBuilder(Cultures cultures, PropertyValues values, IShortStringHelper strings)
{
    // A document takes copies of its type's properties when it is made; this type has none, and the real one is given after.
    private readonly ContentType _blank = new(strings, NodeRow.RootId);

    public Content Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases)
    {
        var content = new Content(snapshot.Draft.Name, snapshot.Node.ParentId, _blank, values.Read(shape, snapshot.Draft, snapshot.Published, propertyAliases));
        try
        {
            content.DisableChangeTracking();
            content.ChangeContentType(shape.Simple);
            FillNode(content, snapshot);
            FillDraft(content, snapshot);
            FillPublished(content, snapshot.Published);
            if (shape.VariesByCulture)
            {
                FillCultures(content, snapshot);
            }

            content.ResetDirtyProperties(false);
            return content;
        }
        finally
        {
            content.EnableChangeTracking();
        }
    }

    private static void FillNode(Content content, ContentSnapshot snapshot)
    {
        NodeRow node = snapshot.Node;
        content.Id = node.Id;
        content.Key = node.Key;
        content.Level = node.Level;
        content.Path = node.Path;
        content.SortOrder = node.SortOrder;
        content.Trashed = node.Trashed;
        content.CreatorId = node.CreatorId ?? Security.UnknownUserId;
        content.CreateDate = node.CreateDate;
        content.Blueprint = node.ObjectType == Umbraco.Cms.Core.Constants.ObjectTypes.DocumentBlueprint;
    }

    private static void FillDraft(Content content, ContentSnapshot snapshot)
    {
        content.VersionId = snapshot.Draft.Id;
        content.WriterId = snapshot.Draft.UserId ?? Security.UnknownUserId;
        content.UpdateDate = snapshot.Draft.VersionDate;
        content.TemplateId = snapshot.Draft.TemplateId;
        content.Published = snapshot.Content.Published;
        content.Edited = snapshot.Content.Edited;
    }

    private static void FillPublished(Content content, ContentVersionRow? published)
    {
        if (published is null)
        {
            return;
        }

        content.PublishedVersionId = published.Id;
        content.PublishDate = published.VersionDate;
        content.PublishName = published.Name;
        content.PublisherId = published.UserId;
        content.PublishTemplateId = published.TemplateId;
    }

    private void FillCultures(Content content, ContentSnapshot snapshot)
    {
        var edited = new List<string>();
        foreach (CultureName name in snapshot.Cultures)
        {
            if (cultures.IsoCode(name.LanguageId) is not { } culture)
            {
                continue;
            }

            if (name.VersionId == snapshot.Draft.Id)
            {
                content.SetCultureInfo(culture, name.Name, name.Date);
                if (name.Edited)
                {
                    edited.Add(culture);
                }
            }

            if (name.VersionId == snapshot.Published?.Id)
            {
                content.SetPublishInfo(culture, name.Name, name.Date);
            }
        }

        content.SetCultureEdited(edited);
    }
}
