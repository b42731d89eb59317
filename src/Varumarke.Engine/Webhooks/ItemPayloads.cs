using System.Collections.Concurrent;
using System.Reflection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <summary>
/// How Umbraco's events, and those of packages, make the payload of one item. They do it in a protected method of their common
/// base, when the event happens; here it is called at another time.
/// </summary>
internal sealed class ItemPayloads
{
    private const string Method = "ConvertEntityToRequestPayload";
    private readonly ConcurrentDictionary<Type, MethodInfo?> _methods = new();

    /// <summary>Whether an event makes its payload of one document or media item.</summary>
    public bool AreMadeBy(IWebhookEvent webhookEvent) => MethodOf(webhookEvent) is not null;

    /// <summary>The payload of an item as it is now; null where the item may not be shown.</summary>
    public object? Of(IWebhookEvent webhookEvent, IContentBase item) =>
        MethodOf(webhookEvent)?.Invoke(webhookEvent, BindingFlags.DoNotWrapExceptions, null, [item], null);

    private MethodInfo? MethodOf(IWebhookEvent webhookEvent) => _methods.GetOrAdd(webhookEvent.GetType(), static type =>
        Bases(type).Any(IsContentBase) ? type.GetMethod(Method, BindingFlags.Instance | BindingFlags.NonPublic) : null);

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static bool IsContentBase(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(WebhookEventContentBase<,>);
}
