using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace Varumarke.ManagementApi.Operations;

/// <summary>
/// Writes where a block stands with all that its kind knows of it. Umbraco declares an interface that has keys alone, and a grid
/// without its areas would come back without the blocks in them.
/// </summary>
internal sealed class WholeLayoutConverter : JsonConverter<IBlockLayoutItem>
{
    public override IBlockLayoutItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("What is sent is read as JSON, and understood by the editor that it is for.");

    public override void Write(Utf8JsonWriter writer, IBlockLayoutItem value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
