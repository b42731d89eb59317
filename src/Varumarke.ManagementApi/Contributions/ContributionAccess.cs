using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Contributions;

/// <summary>
/// Who may read and moderate contributions: whoever may read and update the document that stands for them in the tree. Of a site without
/// such a document only administrators may.
/// </summary>
internal sealed class ContributionAccess(IContentService contents, IContentTypeService types, DocumentPermissions permissions)
{
    private const string Type = "contributions";

    /// <summary>Null where this one may read contributions.</summary>
    public Task<Answer?> ReadRefusalAsync(IUser user) => RefusalAsync(user);

    /// <summary>Null where this one may change them.</summary>
    public Task<Answer?> ChangeRefusalAsync(IUser user) => RefusalAsync(user, ActionUpdate.ActionLetter);

    /// <summary>Null where this one may show and hide them.</summary>
    public Task<Answer?> PublishRefusalAsync(IUser user) => RefusalAsync(user, ActionUpdate.ActionLetter, ActionPublish.ActionLetter);

    private async Task<Answer?> RefusalAsync(IUser user, params string[] verbs)
    {
        Guid[] keys = Documents();
        return keys.Length == 0
            ? user.IsAdmin() ? null : Answer.Forbidden
            : await permissions.RefusalAsync(user, keys, verbs) is null ? null : Answer.Forbidden;
    }

    private Guid[] Documents() => types.Get(Type) is { } type
        ? [.. contents.GetPagedOfTypes([type.Id], 0, 100, out _, null, Ordering.By("path")).Where(document => !document.Trashed).Select(document => document.Key)]
        : [];
}
