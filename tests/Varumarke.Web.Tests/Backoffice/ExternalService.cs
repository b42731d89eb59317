using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>A service that signs people in, as others run one: OpenIddict, on a port of this machine.</summary>
internal sealed class ExternalService : IDisposable
{
    public const string ClientId = "varumarke";
    public const string Secret = "kommunens-hemlighet";

    private readonly WebApplication _app;
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public ExternalService()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .RegisterScopes("email", "profile")
                .AddEphemeralEncryptionKey().AddEphemeralSigningKey()
                .EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(Known));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(Proven));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(SignIn));
            server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(Forge).SetOrder(int.MinValue + 1000));
        });
        _app = builder.Build();
        _app.UseAuthentication();
        _app.StartAsync().GetAwaiter().GetResult();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public string Address { get; }

    /// <summary>Who sits before the screen there; null where that one cancels.</summary>
    public Account? Account { get; set; }

    /// <summary>What becomes of an identity token on its way.</summary>
    public Func<string, string> Forgery { get; set; } = token => token;

    /// <summary>The browser goes there and is sent back.</summary>
    /// <returns>The address that it is sent back to.</returns>
    public async Task<Uri> VisitAsync(Uri address)
    {
        HttpResponseMessage answer = await _browser.GetAsync(address);
        return answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _browser.Dispose();
        _app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static ValueTask Known(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != ClientId || context.RedirectUri?.StartsWith("https://backoffice.example.se/umbraco/management/external/", StringComparison.Ordinal) != true)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient);
        }

        return default;
    }

    private static ValueTask Proven(ValidateTokenRequestContext context)
    {
        if (context.ClientSecret != Secret)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient);
        }

        return default;
    }

    private ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        if (Account is not { } account)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied);
            return default;
        }

        var identity = new ClaimsIdentity("there", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, account.Subject).SetClaim(OpenIddictConstants.Claims.Email, account.Email).SetClaim(OpenIddictConstants.Claims.Name, account.Name);
        if (account.IsVerified is { } verified)
        {
            identity.SetClaim(OpenIddictConstants.Claims.EmailVerified, verified);
        }

        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(context.Request.GetScopes());
        context.SignIn(principal);
        return default;
    }

    private ValueTask Forge(ApplyTokenResponseContext context)
    {
        if (context.Response.IdToken is { } token)
        {
            context.Response.IdToken = Forgery(token);
        }

        return default;
    }
}

/// <summary>An account at the service.</summary>
internal sealed record Account(string Subject, string? Email, bool? IsVerified = true, string? Name = null);
