using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Varumarke.DeliveryApi.Cors;

/// <summary>
/// Lets configured websites read the API from their visitors' browsers. Done here rather than by ASP.NET's middleware, since
/// kept answers leave before it is reached.
/// </summary>
internal sealed class CorsPolicy
{
    private const string Any = "*";
    private const string ExposedHeaders = "ETag, Location, Location-Start-Item-Id, Location-Start-Item-Path";
    private readonly HashSet<string> _origins;
    private readonly bool _allowsAny;
    private readonly string _maxAge;

    public CorsPolicy(IOptions<DeliveryApiOptions> options)
    {
        CorsOptions cors = options.Value.Cors;
        _origins = new HashSet<string>(cors.Origins.Select(origin => origin.TrimEnd('/')), StringComparer.OrdinalIgnoreCase);
        _allowsAny = _origins.Contains(Any);
        _maxAge = ((long)cors.PreflightMaxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds what the browser must know; true when that was all it asked (a preflight).</summary>
    public bool Handle(HttpContext context)
    {
        if (_origins.Count == 0)
        {
            return false;
        }

        IHeaderDictionary headers = context.Response.Headers;
        if (!_allowsAny)
        {
            headers.Vary = "Origin";
        }

        StringValues origin = context.Request.Headers.Origin;
        if (origin.Count != 1 || !(_allowsAny || _origins.Contains(origin[0]!)))
        {
            return false;
        }

        headers.AccessControlAllowOrigin = _allowsAny ? Any : origin;
        bool isPreflight = HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.AccessControlRequestMethod.Count > 0;
        if (!isPreflight)
        {
            headers.AccessControlExposeHeaders = ExposedHeaders;
            return false;
        }

        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = _maxAge;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
