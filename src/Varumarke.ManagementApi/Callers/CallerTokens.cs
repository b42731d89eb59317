using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;
using Varumarke.Core.Caching;
using Varumarke.Core.Changes;

namespace Varumarke.ManagementApi.Callers;

/// <summary>
/// Who calls. OpenIddict reads a token once, and looks up whether it was taken back: it holds until it ends or a session is ended, on
/// whatever node, and reading it costs more than most answers do. Whether its user may still be signed in is asked at each call.
/// </summary>
internal sealed class CallerTokens(SignedInUsers users, TimeProvider time) : IChangeListener
{
    private const string Scheme = "Bearer ";

    // Some kilobytes each; an editor has one for each quarter of a session.
    private const int MostKnown = 2_000;

    private readonly BoundedCache<string, KnownToken> _known = new(MostKnown);

    /// <summary>Whether the request's token has been read before, so that OpenIddict need not look at the request.</summary>
    public bool Knows(HttpContext http)
    {
        if (TokenOf(http.Request) is not { } token || !_known.TryGet(token, out KnownToken known) || known.Until <= time.GetUtcNow())
        {
            return false;
        }

        http.Features.Set(known);
        return true;
    }

    /// <summary>The caller; null when the request carries no token that holds, or its user may not be signed in any more.</summary>
    public async Task<Caller?> FindAsync(HttpContext http)
    {
        ClaimsPrincipal? principal = http.Features.Get<KnownToken>()?.Principal ?? await ReadAsync(http);
        return principal is not null && users.Find(principal) is { } user ? new Caller(principal, user) : null;
    }

    /// <summary>Tokens were taken back: all are read again.</summary>
    public void Hear(Change change) => _known.Clear();

    private async Task<ClaimsPrincipal?> ReadAsync(HttpContext http)
    {
        string? token = TokenOf(http.Request);
        long generation = token is null ? 0 : _known.Generation(token);
        AuthenticateResult read = await http.AuthenticateAsync(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme);
        if (token is not null && read.Principal is { } principal && principal.GetExpirationDate() is { } until)
        {
            _known.Add(token, new KnownToken(principal, until), cost: 1, generation);
        }

        return read.Principal;
    }

    // Where OpenIddict looks first. Whatever comes another way is left to it.
    private static string? TokenOf(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string token = header[Scheme.Length..];
        return token == HiddenTokens.Mark ? HiddenTokens.Read(request, HiddenTokens.AccessToken) : token;
    }

    private sealed record KnownToken(ClaimsPrincipal Principal, DateTimeOffset Until);
}
