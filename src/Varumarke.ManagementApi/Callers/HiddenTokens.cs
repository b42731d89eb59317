using Microsoft.AspNetCore.Http;

namespace Varumarke.ManagementApi.Callers;

/// <summary>
/// Codes and tokens travel in cookies that no script can read; where OAuth expects them, the client sees and sends a mark. The
/// names are Umbraco's. Over https they carry the prefix by which a browser binds them to this host.
/// </summary>
internal static class HiddenTokens
{
    /// <summary>What stands in a token's place.</summary>
    public const string Mark = "[redacted]";

    public const string Code = "umbPkceCode";
    public const string AccessToken = "umbAccessToken";
    public const string RefreshToken = "umbRefreshToken";

    public static string? Read(HttpRequest request, string name) =>
        request.Cookies.TryGetValue(NameOf(request, name), out string? value) && value.Length > 0 ? value : null;

    public static void Write(HttpContext http, string name, string value, TimeSpan? lifetime) =>
        http.Response.Cookies.Append(NameOf(http.Request, name), value, Options(http.Request, lifetime));

    public static void Remove(HttpContext http, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            http.Response.Cookies.Delete(NameOf(http.Request, name), Options(http.Request, lifetime: null));
        }
    }

    private static string NameOf(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
