using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Security = Umbraco.Cms.Core.Constants.Security;

namespace Varumarke.Persistence.Media;

/// <summary>Makes the entity of a stored media item.</summary>
internal sealed class MediaBuilder(PropertyValues values, IShortStringHelper strings)
{
    // As with documents: made with a type that has no properties to copy, given the real one after.
    private readonly MediaType _blank = new(strings, NodeRow.RootId);

    public IMedia Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases)
    {
        NodeRow node = snapshot.Node;
        var media = new Umbraco.Cms.Core.Models.Media(snapshot.Draft.Name, node.ParentId, _blank, values.Read(shape, snapshot.Draft, null, propertyAliases));
        try
        {
            media.DisableChangeTracking();
            media.ChangeContentType(shape.Simple);
            media.Id = node.Id;
            media.Key = node.Key;
            media.Level = node.Level;
            media.Path = node.Path;
            media.SortOrder = node.SortOrder;
            media.Trashed = node.Trashed;
            media.CreatorId = node.CreatorId ?? Security.UnknownUserId;
            media.CreateDate = node.CreateDate;
            media.VersionId = snapshot.Draft.Id;
            media.WriterId = snapshot.Draft.UserId ?? Security.UnknownUserId;
            media.UpdateDate = snapshot.Draft.VersionDate;
            media.ResetDirtyProperties(false);
            return media;
        }
        finally
        {
            media.EnableChangeTracking();
        }
    }
}
