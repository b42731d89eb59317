using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Varumarke.Core.Access;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// Protected items. Nobody is logged in as a member here, which is what Umbraco itself answers as long as member authorization
/// is not configured: protected items are refused one by one and left out of every list.
/// </summary>
internal sealed class RequestMemberAccessService(IDocumentGate gate) : IRequestMemberAccessService
{
    public Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content) => Task.FromResult(
        gate.Decide(content) == DocumentAccess.Protected ? PublicAccessStatus.NotLoggedIn : PublicAccessStatus.AccessAccepted);

    public Task<ProtectedAccess> MemberAccessAsync() => Task.FromResult(ProtectedAccess.None);
}
