using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <inheritdoc cref="IWebhookSignatures"/>
internal sealed class WebhookSignatures(IKeyValueService values, ICoreScopeProvider scopes) : IWebhookSignatures
{
    private const string Place = "Varumarke.Webhooks.Secret";
    private const string Prefix = "whsec_";
    private const int SecretBytes = 32;

    public string KeyOf(Guid webhook) => Prefix + Convert.ToBase64String(KeyBytes(webhook));

    public string Sign(Guid webhook, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(KeyBytes(webhook), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.{body}"))));

    private byte[] KeyBytes(Guid webhook) => HMACSHA256.HashData(Secret(), webhook.ToByteArray());

    // Read each time: calls are few, and another node or a restored database may have brought another.
    private byte[] Secret() => Convert.FromBase64String(values.GetValue(Place) ?? Create());

    // Of two who need it first at the same time, the second finds the first's.
    private string Create()
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.KeyValues);
        if (values.GetValue(Place) is not { } secret)
        {
            secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));
            values.SetValue(Place, secret);
        }

        scope.Complete();
        return secret;
    }
}
