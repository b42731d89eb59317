using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>What is done with the answer of a service, once the framework has found it to be one.</summary>
internal sealed class ExternalEvents(ExternalEndpoint endpoint, IOptions<ExternalSignInOptions> options, ILogger<ExternalEvents> logger) : OpenIdConnectEvents
{
    /// <summary>The claim by which a service vouches for an address.</summary>
    public const string EmailVerified = "email_verified";

    private const string Subject = "sub";
    private const int LongestSubject = 255;

    /// <summary>A service's own description names an issuer; here it must be the one that the settings trust.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        ExternalProvider provider = options.Value.Providers[ExternalSchemes.NameOf(context.Scheme.Name)];
        string trusted = provider.Issuer ?? provider.Authority;
        if (!string.Equals(context.SecurityToken.Issuer.TrimEnd('/'), trusted.TrimEnd('/'), StringComparison.Ordinal))
        {
            context.Fail("The token's issuer is not the one of the settings.");
        }

        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        string name = ExternalSchemes.NameOf(context.Scheme.Name);
        if (Identity(name, context.Principal) is { } who)
        {
            await endpoint.EnterAsync(context.HttpContext, who, context.Properties);
            return;
        }

        logger.ExternalRefused(name, "its service says false of its address, or does not name it");
        await endpoint.RefuseAsync(context.HttpContext, context.Properties);
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return endpoint.FailAsync(context.HttpContext, context.Properties, LoginMessage.ExternalCancelled);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        logger.ExternalFailed(context.Failure, ExternalSchemes.NameOf(context.Scheme.Name));
        return endpoint.FailAsync(context.HttpContext, context.Properties, LoginMessage.ExternalFailed);
    }

    private ExternalIdentity? Identity(string name, ClaimsPrincipal? principal)
    {
        ExternalProvider provider = options.Value.Providers[name];
        string? verified = principal?.FindFirst(EmailVerified)?.Value;
        bool isFalse = verified is not null && !string.Equals(verified, "true", StringComparison.OrdinalIgnoreCase);
        if (isFalse || principal?.FindFirst(Subject)?.Value is not { Length: > 0 and <= LongestSubject } subject || !subject.All(char.IsAscii))
        {
            return null;
        }

        // What a service vouches for is its claim "email", whatever others are called.
        bool isVouchedFor = provider.VerifiesEmails || (verified is not null && provider.EmailClaim == "email");
        string? email = isVouchedFor ? principal.FindFirst(provider.EmailClaim)?.Value.Trim() : null;
        return new ExternalIdentity(name, subject, string.IsNullOrEmpty(email) ? null : email, principal.FindFirst("name")?.Value);
    }
}
