using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.Hosting;

/// <summary>Reads and writes the current request's cookies (Umbraco's preview cookie). Without a request it does nothing.</summary>
internal sealed class HttpCookieManager(IHttpContextAccessor httpContextAccessor) : ICookieManager
{
    private HttpContext? Context => httpContextAccessor.HttpContext;

    public void ExpireCookie(string cookieName)
    {
        if (HasCookie(cookieName))
        {
            Context!.Response.Cookies.Delete(cookieName);
        }
    }

    public string? GetCookieValue(string cookieName) => Context?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        Context?.Response.Cookies.Append(
            cookieName,
            value,
            new CookieOptions
            {
                HttpOnly = httpOnly,
                Secure = secure,
                SameSite = Enum.TryParse(sameSiteMode, ignoreCase: true, out SameSiteMode mode) ? mode : SameSiteMode.Lax,
            });

    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;
}
