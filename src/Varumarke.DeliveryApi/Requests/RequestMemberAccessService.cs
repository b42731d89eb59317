using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// Protected items. Nobody is logged in as a member here, which is what Umbraco itself answers as long as member authorization
/// is not configured: protected items are refused one by one and left out of every list.
/// </summary>
internal sealed class RequestMemberAccessService(IPublicAccessService publicAccess) : IRequestMemberAccessService
{
    public Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content) => Task.FromResult(
        publicAccess.GetEntryForContent(content.Path) is null ? PublicAccessStatus.AccessAccepted : PublicAccessStatus.NotLoggedIn);

    public Task<ProtectedAccess> MemberAccessAsync() => Task.FromResult(ProtectedAccess.None);
}
