namespace Varumarke.Engine.Serialization;

/// <summary>Reads and writes property values and whatever else Umbraco stores as JSON.</summary>
internal sealed class ContentJsonSerializer() : EngineJsonSerializer(UmbracoJson.CreateOptions());
