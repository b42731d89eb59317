using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Validation;
using Varumarke.ManagementApi.Callers;
using static OpenIddict.Server.OpenIddictServerEvents;
using ProcessAuthenticationContext = OpenIddict.Validation.OpenIddictValidationEvents.ProcessAuthenticationContext;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>Puts codes and tokens into cookies on their way out, and takes them from there on their way in.</summary>
internal sealed class HiddenTokenHandlers(IOptions<BackofficeOptions> options) :
    IOpenIddictServerHandler<ApplyAuthorizationResponseContext>,
    IOpenIddictServerHandler<ApplyTokenResponseContext>,
    IOpenIddictServerHandler<ExtractTokenRequestContext>,
    IOpenIddictServerHandler<ExtractRevocationRequestContext>,
    IOpenIddictValidationHandler<ProcessAuthenticationContext>
{
    public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (Http(context.Transaction) is { } http && context.Request?.ClientId == BackofficeClient.Id && context.Response.Code is { } code)
        {
            HiddenTokens.Write(http, HiddenTokens.Code, code, BackofficeClient.CodeLifetime);
            context.Response.Code = HiddenTokens.Mark;
        }

        return default;
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        if (Http(context.Transaction) is not { } http || context.Request?.ClientId != BackofficeClient.Id)
        {
            return default;
        }

        if (context.Error is not null)
        {
            // A session that could not be renewed has ended: nothing of it stays in the browser.
            HiddenTokens.Remove(http, HiddenTokens.AccessToken, HiddenTokens.RefreshToken);
            return default;
        }

        if (context.Response.AccessToken is { } token)
        {
            HiddenTokens.Write(http, HiddenTokens.AccessToken, token, options.Value.SessionTimeout);
            context.Response.AccessToken = HiddenTokens.Mark;
        }

        if (context.Response.RefreshToken is { } refresh)
        {
            HiddenTokens.Write(http, HiddenTokens.RefreshToken, refresh, options.Value.SessionTimeout);
            context.Response.RefreshToken = HiddenTokens.Mark;
        }

        HiddenTokens.Remove(http, HiddenTokens.Code);
        return default;
    }

    public ValueTask HandleAsync(ExtractTokenRequestContext context)
    {
        if (Http(context.Transaction) is not { } http || context.Request is not { ClientId: BackofficeClient.Id } request)
        {
            return default;
        }

        if (request.Code == HiddenTokens.Mark)
        {
            request.Code = HiddenTokens.Read(http.Request, HiddenTokens.Code);
        }

        if (request.RefreshToken == HiddenTokens.Mark)
        {
            request.RefreshToken = HiddenTokens.Read(http.Request, HiddenTokens.RefreshToken);
        }

        return default;
    }

    public ValueTask HandleAsync(ExtractRevocationRequestContext context)
    {
        if (Http(context.Transaction) is not { } http || context.Request is not { ClientId: BackofficeClient.Id, Token: HiddenTokens.Mark } request)
        {
            return default;
        }

        string name = request.TokenTypeHint == OpenIddictConstants.TokenTypeHints.RefreshToken ? HiddenTokens.RefreshToken : HiddenTokens.AccessToken;
        request.Token = HiddenTokens.Read(http.Request, name);
        HiddenTokens.Remove(http, name);
        return default;
    }

    public ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.AccessToken == HiddenTokens.Mark && context.Transaction.GetHttpRequest() is { } request)
        {
            context.AccessToken = HiddenTokens.Read(request, HiddenTokens.AccessToken);
        }

        return default;
    }

    private static HttpContext? Http(OpenIddictServerTransaction transaction) => transaction.GetHttpRequest()?.HttpContext;
}
