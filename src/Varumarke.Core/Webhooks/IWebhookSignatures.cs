namespace Varumarke.Core.Webhooks;

/// <summary>
/// The keys by which receivers know that a call comes from here, in the form of the Standard Webhooks specification. Each webhook has
/// its own, derived from one secret that the database keeps, so that no receiver can pass for us with another.
/// </summary>
public interface IWebhookSignatures
{
    /// <summary>A webhook's key as its receiver takes it: <c>whsec_</c> and Base64.</summary>
    /// <param name="webhook">The webhook's key in the database.</param>
    string KeyOf(Guid webhook);

    /// <summary>The signature of a call: <c>v1,</c> and Base64 of HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
    /// <param name="webhook">The webhook's key in the database.</param>
    /// <param name="id">The message's name, the same whenever it is sent again.</param>
    /// <param name="timestamp">When it is sent, in seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    string Sign(Guid webhook, string id, long timestamp, string body);
}
