using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpenIddict.Validation;
using OpenIddict.Validation.AspNetCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Security;
using Varumarke.Core.Boot;
using Varumarke.Core.Changes;
using Varumarke.Core.SignIn;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.SecondFactor;
using static OpenIddict.Server.OpenIddictServerEvents;
using ProcessAuthenticationContext = OpenIddict.Validation.OpenIddictValidationEvents.ProcessAuthenticationContext;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>Signing in: a session cookie of our own page, and OAuth's code flow with proof key as Umbraco's client runs it.</summary>
internal static class SignInServiceCollectionExtensions
{
    /// <summary>The scheme of the session cookie.</summary>
    public const string SessionScheme = "Varumarke.Backoffice";

    // Above OpenIddict's own handlers, or below all of them.
    private const int First = int.MinValue + 1000;
    private const int Last = int.MaxValue - 1000;

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Accounts>();
        services.AddSingleton<StrangeNames>();
        services.AddSingleton<SignedInUsers>();
        services.AddChangeListener<CallerTokens>(ChangePhase.Rights, ChangeKinds.Sessions);
        services.AddSingleton<INotificationHandler<SessionCacheRefresherNotification>, SessionChanges>();
        services.AddSingleton<BackofficeClient>();
        services.AddSingleton<HiddenTokenHandlers>();
        services.AddSingleton<RedirectCheck>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<SecondStep>();
        services.AddSingleton<LoginEndpoint>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<FirstPassword>();
        services.AddSingleton<IFirstStart, FirstAdministrator>();
        services.AddSingleton<CurrentEditor>();
        services.Replace(ServiceDescriptor.Singleton<IBackOfficeSecurityAccessor>(provider => provider.GetRequiredService<CurrentEditor>()));
        return services.AddKeys().AddSession().AddTokens().AddExternalSignIn().WithoutKeysAtStart();
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Varumarke");
        services.AddSingleton<KeyValueXmlRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyValueXmlRepository>((keys, repository) => keys.XmlRepository = repository);
        return services;
    }

    /// <summary>The framework reads the keys, and at a first start makes them, while the program starts. The first who signs in does.</summary>
    private static IServiceCollection WithoutKeysAtStart(this IServiceCollection services)
    {
        foreach (ServiceDescriptor early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray())
        {
            services.Remove(early);
        }

        return services;
    }

    private static IServiceCollection AddSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(SessionScheme, cookie =>
        {
            cookie.Cookie.Name = "UMB_UCONTEXT";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.Path = ManagementPaths.Backoffice;

            // The client gets its tokens right after: a cookie that lived on would let somebody in again, without a password, whose
            // session has ended.
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = BackofficeClient.CodeLifetime;
        });
        services.AddOptions<CookieAuthenticationOptions>(SessionScheme).Configure<TimeProvider>((cookie, time) => cookie.TimeProvider = time);
        return services;
    }

    private static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddOpenIddict()
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris(ManagementPaths.Authorize)
                    .SetTokenEndpointUris(ManagementPaths.Token)
                    .SetRevocationEndpointUris(ManagementPaths.Revoke)
                    .SetEndSessionEndpointUris(ManagementPaths.SignOut)
                    .AllowAuthorizationCodeFlow()
                    .AllowRefreshTokenFlow()
                    .AllowClientCredentialsFlow()
                    .RequireProofKeyForCodeExchange()
                    .SetAuthorizationCodeLifetime(BackofficeClient.CodeLifetime);
                server.Configure(options => options.CodeChallengeMethods.Remove(OpenIddict.Abstractions.OpenIddictConstants.CodeChallengeMethods.Plain));

                // Every token is protected by the keys in the database. OpenIddict wants a pair of its own all the same, for
                // identity tokens, which nobody is given here.
                server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                    .AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)));
                server.UseDataProtection();

                // TLS may end at a proxy; on one machine there is none.
                server.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
                server.AddHandlers();
            })
            .AddValidation(validation =>
            {
                validation.UseLocalServer();
                validation.UseAspNetCore();
                validation.UseDataProtection();

                // A token that was taken back holds no longer, whoever still has it.
                validation.EnableTokenEntryValidation();
                validation.AddEventHandler<ProcessAuthenticationContext>(handler => handler
                    .UseSingletonHandler<HiddenTokenHandlers>()
                    .SetOrder(OpenIddictValidationAspNetCoreHandlers.ExtractAccessTokenFromQueryString.Descriptor.Order + 1));
            });
        services.AddOptions<OpenIddictServerOptions>().Configure<IOptions<BackofficeOptions>, TimeProvider>((server, options, time) =>
        {
            server.TimeProvider = time;
            server.RefreshTokenLifetime = options.Value.SessionTimeout;

            // The client takes the session to last four times as long as a token.
            server.AccessTokenLifetime = options.Value.SessionTimeout / 4;

            // Every page that is loaded renews its tokens, and several tabs of one browser, or a browser that was opened again, send the
            // same cookie: only what comes after the token that was given beside it has ended is a replay, which ends the session.
            server.RefreshTokenReuseLeeway = server.AccessTokenLifetime;
        });
        services.AddOptions<OpenIddictValidationOptions>().Configure<TimeProvider>((validation, time) => validation.TimeProvider = time);
        return services;
    }

    private static void AddHandlers(this OpenIddictServerBuilder server)
    {
        server.RemoveEventHandler(OpenIddictServerHandlers.Authentication.ValidateClientRedirectUri.Descriptor);
        server.RemoveEventHandler(OpenIddictServerHandlers.Session.ValidateClientPostLogoutRedirectUri.Descriptor);
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseSingletonHandler<RedirectCheck>().SetOrder(First));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseSingletonHandler<RedirectCheck>().SetOrder(First));
        server.AddEventHandler<ApplyAuthorizationResponseContext>(handler => handler.UseSingletonHandler<HiddenTokenHandlers>().SetOrder(First));
        server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseSingletonHandler<HiddenTokenHandlers>().SetOrder(First));
        server.AddEventHandler<ExtractTokenRequestContext>(handler => handler.UseSingletonHandler<HiddenTokenHandlers>().SetOrder(Last));
        server.AddEventHandler<ExtractRevocationRequestContext>(handler => handler.UseSingletonHandler<HiddenTokenHandlers>().SetOrder(Last));
        server.AddEventHandler<HandleRevocationRequestContext>(handler => handler.UseScopedHandler<WholeSessionRevoked>().SetOrder(Last));
    }
}
