using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.SecondFactor;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>What stands between a right password and the session of somebody whose second factor is on.</summary>
internal sealed class SecondStep(SecondFactors factors, IDataProtectionProvider protection, SignedInUsers users)
{
    private const string Cookie = "varumarke-second-step";

    private readonly AccountTickets _tickets = new(protection, "Varumarke.SecondStep", users);

    /// <summary>Proof that the password was right; null for those who need no second factor.</summary>
    public string? TicketFor(IUser user) => factors.IsOn(user.Key) ? _tickets.For(user) : null;

    public IUser? UserOf(string ticket) => _tickets.UserOf(ticket);

    public IUser? UserOf(HttpRequest request) => request.Cookies[Cookie] is { Length: > 0 } ticket ? UserOf(ticket) : null;

    public FactorOutcome Check(IUser user, string? code) => factors.Check(user.Key, code);

    public static void Begin(HttpContext http, string ticket) => http.Response.Cookies.Append(Cookie, ticket, Options(http));

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = ManagementPaths.Backoffice, IsEssential = true };
}
