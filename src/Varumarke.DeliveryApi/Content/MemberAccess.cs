using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Problems;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Refuses protected documents to those who may not see them.</summary>
internal sealed class MemberAccess(IRequestMemberAccessService access)
{
    /// <summary>The refusal; null when the document may be seen.</summary>
    public async Task<Problem?> RefuseAsync(IPublishedContent content) => await access.MemberHasAccessToAsync(content) switch
    {
        PublicAccessStatus.AccessAccepted => null,
        PublicAccessStatus.AccessDenied or PublicAccessStatus.LockedOut or PublicAccessStatus.NotApproved => KnownProblems.Forbidden,
        _ => KnownProblems.Protected,
    };
}
