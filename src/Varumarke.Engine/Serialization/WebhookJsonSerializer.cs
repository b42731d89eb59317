using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// Writes what webhooks send. Payloads hold Delivery API models by interface; each is written as the class it is, so that a
/// receiver gets a content item with its cultures and not only what the interface promises.
/// </summary>
internal sealed class WebhookJsonSerializer() : EngineJsonSerializer(Options()), IWebhookJsonSerializer
{
    private static JsonSerializerOptions Options()
    {
        JsonSerializerOptions options = UmbracoJson.CreateOptions();
        options.TypeInfoResolver = UmbracoJson.CreateResolver().WithAddedModifier(DeclareDeliveryTypes);
        return options;
    }

    private static void DeclareDeliveryTypes(JsonTypeInfo typeInfo)
    {
        Type[] known =
            typeInfo.Type == typeof(IApiContentResponse) ? [typeof(ApiContentResponse)]
            : typeInfo.Type == typeof(IApiContent) ? [typeof(ApiContent), typeof(ApiContentResponse)]
            : typeInfo.Type == typeof(IApiElement) ? [typeof(ApiElement), typeof(ApiContent), typeof(ApiContentResponse)]
            : typeInfo.Type == typeof(IRichTextElement) ? [typeof(RichTextRootElement), typeof(RichTextGenericElement), typeof(RichTextTextElement)]
            : [];
        if (known.Length == 0)
        {
            return;
        }

        typeInfo.PolymorphismOptions = new JsonPolymorphismOptions
        {
            UnknownDerivedTypeHandling = System.Text.Json.Serialization.JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor,
        };
        foreach (Type type in known)
        {
            typeInfo.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type));
        }
    }
}
