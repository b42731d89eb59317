using System.Globalization;
using System.Net.Mime;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <summary>A call as Umbraco sends it: a POST with the event and the retry in headers, the webhook's own headers, and JSON.</summary>
internal static class WebhookMessage
{
    private const string IdHeader = "webhook-id";
    private const string TimestampHeader = "webhook-timestamp";
    private const string SignatureHeader = "webhook-signature";
    private const string Masked = "***";

    public static HttpRequestMessage ToSend(IWebhook webhook, WebhookRequest call) => Make(webhook, call, value => value);

    /// <summary>
    /// Signs what is sent, as the Standard Webhooks specification has it: the message's name, which stays when it is sent again, the
    /// moment, and a signature over both and the body. A webhook's own headers do not take their place.
    /// </summary>
    public static void Sign(HttpRequestMessage message, IWebhook webhook, WebhookRequest call, IWebhookSignatures signatures, DateTimeOffset now)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"msg_{webhook.Key:N}_{call.Id}");
        long timestamp = now.ToUnixTimeSeconds();
        Put(message, IdHeader, id);
        Put(message, TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        Put(message, SignatureHeader, signatures.Sign(webhook.Key, id, timestamp, call.RequestObject ?? string.Empty));
    }

    /// <summary>The same for the log. A webhook's own headers are where its secrets are, so their values are left out.</summary>
    public static HttpRequestMessage ToLog(IWebhook webhook, WebhookRequest call) => Make(webhook, call, _ => Masked);

    /// <summary>The host alone: the path and query of many receivers' addresses are their password.</summary>
    public static string Host(IWebhook webhook) => Address(webhook)?.Host ?? "(no address)";

    private static HttpRequestMessage Make(IWebhook webhook, WebhookRequest call, Func<string, string> show)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, Address(webhook))
        {
            Content = new StringContent(call.RequestObject ?? string.Empty, Encoding.UTF8, MediaTypeNames.Application.Json),
        };
        message.Headers.Add(Constants.WebhookEvents.HeaderNames.EventName, call.EventAlias);
        message.Headers.Add(Constants.WebhookEvents.HeaderNames.RetryCount, call.RetryCount.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, string value) in webhook.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, show(value)) && message.Content.Headers.Remove(name))
            {
                message.Content.Headers.TryAddWithoutValidation(name, show(value));
            }
        }

        return message;
    }

    private static void Put(HttpRequestMessage message, string name, string value)
    {
        message.Headers.Remove(name);
        message.Headers.Add(name, value);
    }

    private static Uri? Address(IWebhook webhook) =>
        Uri.TryCreate(webhook.Url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;
}
