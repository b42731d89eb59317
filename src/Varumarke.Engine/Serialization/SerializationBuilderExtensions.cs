using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Varumarke.Engine.Serialization;

/// <summary>Registers the serialisers that Umbraco.Cms.Core asks for and does not bring.</summary>
internal static class SerializationBuilderExtensions
{
    internal static IUmbracoBuilder AddSerializers(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IJsonSerializer, ContentJsonSerializer>();
        builder.Services.AddUnique<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        builder.Services.AddUnique<IWebhookJsonSerializer, WebhookJsonSerializer>();
        return builder;
    }
}
