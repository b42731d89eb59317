using System.Text;
using Microsoft.AspNetCore.Http;

namespace Varumarke.ManagementApi.Client;

/// <summary>The pictures that the client asks the sign-in for: the service's mark, in place of Umbraco's.</summary>
internal static class Graphics
{
    private static readonly string[] Names = ["logo", "login-logo", "login-logo-alternative", "login-background"];

    // The mark of the icon, drawn: a spruce by a river.
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="Varumärke"><clipPath id="r"><circle cx="50" cy="50" r="50"/></clipPath><g clip-path="url(#r)"><path fill="#1f5f3f" d="M0 0h100v100H0z"/><path fill="none" stroke="#8ecae6" stroke-width="11" d="M0 83c16 8 34 8 50 0s34-8 50 0"/><path fill="#fff" d="M50 12 70 46H62L77 70H55V80H45V70H23L38 46H30z"/></g></svg>
        """);

    /// <summary>Sends one of them; 404 for a name that the client does not ask for.</summary>
    public static Task SendAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        if (!Names.Contains(http.Request.RouteValues["name"] as string))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.ContentType = "image/svg+xml";
        response.ContentLength = Mark.Length;
        response.Headers.CacheControl = "public, max-age=3600";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Mark, http.RequestAborted).AsTask();
    }
}
