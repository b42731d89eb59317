using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.DeliveryApi.Assets;

namespace Varumarke.DeliveryApi.Json;

/// <summary>
/// Lets Umbraco's interfaces be written as what stands behind them. The order of members is the classes' own, so an item's
/// type comes first and its cultures last.
/// </summary>
internal sealed class DeliveryTypeResolver : DefaultJsonTypeInfoResolver
{
    public override JsonTypeInfo GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        JsonTypeInfo info = base.GetTypeInfo(type, options);
        if (DerivedTypes(type) is { } derived)
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions
            {
                UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor,
            };
            foreach (Type each in derived)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(each));
            }
        }

        return info;
    }

    private static Type[]? DerivedTypes(Type type)
    {
        if (type == typeof(IApiContent))
        {
            return [typeof(ApiContent)];
        }

        if (type == typeof(IApiContentResponse))
        {
            return [typeof(ApiContentResponse)];
        }

        if (type == typeof(ApiBlockItem))
        {
            return [typeof(ApiBlockGridItem)];
        }

        if (type == typeof(IApiMediaWithCrops))
        {
            return [typeof(ApiAsset)];
        }

        if (type == typeof(IApiMedia))
        {
            return [typeof(ApiAsset), typeof(ApiPlainAsset)];
        }

        if (type == typeof(ApiMediaResponse))
        {
            return [typeof(ApiAssetResponse)];
        }

        return type == typeof(IRichTextElement)
            ? [typeof(RichTextRootElement), typeof(RichTextGenericElement), typeof(RichTextTextElement)]
            : null;
    }
}
