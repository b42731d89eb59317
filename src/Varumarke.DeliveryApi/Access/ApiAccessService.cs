using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Access;

/// <summary>Who may read at all, as <c>Umbraco:CMS:DeliveryApi</c> says.</summary>
internal sealed class ApiAccessService(IHttpContextAccessor accessor, IOptionsMonitor<DeliveryApiSettings> settings) : IApiAccessService
{
    public bool HasPublicAccess() => HasPublicAccess(accessor.HttpContext);

    public bool HasPreviewAccess() => HasPreviewAccess(accessor.HttpContext);

    public bool HasMediaAccess() => HasMediaAccess(accessor.HttpContext);

    // With the context at hand: the output cache asks on every hit, and has no need of an accessor.
    internal bool HasPublicAccess(HttpContext? context)
    {
        DeliveryApiSettings current = settings.CurrentValue;
        return current.Enabled && (current.PublicAccess || HasKey(context, current));
    }

    internal bool HasPreviewAccess(HttpContext? context)
    {
        DeliveryApiSettings current = settings.CurrentValue;
        return current.Enabled && HasKey(context, current);
    }

    internal bool HasMediaAccess(HttpContext? context)
    {
        DeliveryApiSettings current = settings.CurrentValue;
        return current is { Enabled: true, Media.Enabled: true }
            && (current is { PublicAccess: true, Media.PublicAccess: true } || HasKey(context, current));
    }

    private static bool HasKey(HttpContext? context, DeliveryApiSettings settings)
    {
        if (context is null || string.IsNullOrWhiteSpace(settings.ApiKey) || !context.Request.Headers.TryGetValue(DeliveryHeaders.ApiKey, out var given))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.ToString()), Encoding.UTF8.GetBytes(settings.ApiKey));
    }
}
