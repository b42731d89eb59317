using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;

namespace Varumarke.Engine.Hosting;

/// <summary>The address of the current request, for the audit log. Forwarded headers are the host's business.</summary>
internal sealed class HttpIpResolver(IHttpContextAccessor httpContextAccessor) : IIpResolver
{
    public string GetCurrentRequestIpAddress() =>
        httpContextAccessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
