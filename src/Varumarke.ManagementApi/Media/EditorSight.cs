using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Validation;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Http.Editors;
using Varumarke.ManagementApi.Callers;

namespace Varumarke.ManagementApi.Media;

/// <summary>
/// Knows an editor by the cookie that holds the access token: a picture in a page brings no header along. The cookie goes with
/// requests from our own pages alone (SameSite), and only reading is asked about.
/// </summary>
internal sealed class EditorSight(OpenIddictValidationService tokens, SignedInUsers users, MediaPermissions permissions) : IEditorSight
{
    public async ValueTask<bool> SeesAsync(HttpContext context, Guid mediaKey)
    {
        if (HiddenTokens.Read(context.Request, HiddenTokens.AccessToken) is not { } token || await WhoAsync(token, context.RequestAborted) is not { } user)
        {
            return false;
        }

        return MediaAccess.Use.Allows(user) && await permissions.RefusalAsync(user, mediaKey) is null;
    }

    private async ValueTask<IUser?> WhoAsync(string token, CancellationToken aborted)
    {
        try
        {
            ClaimsPrincipal principal = await tokens.ValidateAccessTokenAsync(token, aborted);
            return users.Find(principal);
        }
        catch (OpenIddictExceptions.ProtocolException)
        {
            // Expired, revoked or none of ours.
            return null;
        }
    }
}
