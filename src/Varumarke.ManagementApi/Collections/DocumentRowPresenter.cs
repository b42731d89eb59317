using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Collections;

/// <summary>A document as a row of a list.</summary>
internal sealed class DocumentRowPresenter(DocumentPresenter documents, ContentValues values, EntityKeys keys, IUserService users, IPublicAccessService access)
{
    public object Present(IUser user, IContent content, ListColumns columns) => new
    {
        Values = HiddenProperties.LeftOut(user, content, values.Of(content, aliases: columns.Properties)),
        Variants = documents.Variants(content),
        Id = content.Key,
        Flags = Array.Empty<FlagModel>(),
        Creator = NameOf(content.CreatorId),
        content.SortOrder,
        DocumentType = new { Id = content.ContentType.Key, content.ContentType.Alias, Icon = content.ContentType.Icon ?? string.Empty, Collection = documents.CollectionOf(content) },
        IsTrashed = content.Trashed,
        IsProtected = access.IsProtected(content.Path).Success,
        Ancestors = keys.AncestorsOf(content, UmbracoObjectTypes.Document),
        Updater = NameOf(content.WriterId),
    };

    private string? NameOf(int user) => users.GetProfileById(user) is IProfile profile ? profile.Name : null;
}
