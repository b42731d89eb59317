using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.OpenApi;

/// <summary>The parts of the addresses, described.</summary>
internal static class RenditionParameters
{
    public static IOpenApiParameter Key { get; } = InPath("key", Text("uuid"), "Key of the media item.");

    public static IOpenApiParameter Candidate { get; } = InPath("width", Whole(1, PresetsValidator.MaxSide), "One of the preset's widths; any other is answered 400 with those that there are.");

    public static IOpenApiParameter Hash { get; } = InPath("hash", Text(), "16 hex digits, as the APIs give them.");

    public static IOpenApiParameter Format { get; } = InPath("format", OneOf([.. FormatNames.All, FormatNames.Auto]), "`auto` chooses by the Accept header.");

    public static IOpenApiParameter Path { get; } = InPath("path", Text(), "The file's path, as the APIs give it in `url`.");

    public static IOpenApiParameter Download { get; } = InQuery("download", Text(), "There at all: the file is to be kept rather than shown.");

    public static IOpenApiParameter Preset(PresetCatalogue presets) => InPath("preset", OneOf([.. presets.All.Select(preset => preset.Name)]), "The preset.");

    public static IOpenApiParameter[] Query(int maxSide) =>
    [
        InQuery(ImageCommands.Width, Whole(1, maxSide), "Width in pixels."),
        InQuery(ImageCommands.Height, Whole(1, maxSide), "Height in pixels."),
        InQuery(ImageCommands.Mode, OneOf(QueryNames.Modes.Keys), "How the picture meets the size. Default `crop`."),
        InQuery(ImageCommands.Focus, Text(), "The point that a crop keeps in sight: `0.5,0.3` from the upper left corner."),
        InQuery(ImageCommands.Anchor, OneOf(QueryNames.Anchors.Keys), "Which part a crop keeps, and where a padded picture lies."),
        InQuery(ImageCommands.Sampler, OneOf(QueryNames.Samplers.Keys), "How pixels are averaged; each name is taken by the nearest that there is."),
        InQuery(ImageCommands.PadColour, Text(), "The colour of padding: `ff8800`, `ff8800cc`, `255,136,0` or a name as in CSS."),
        InQuery(ImageCommands.Background, Text(), "The colour behind transparent pixels."),
        InQuery(ImageCommands.Area, Text(), "How much is cut off at the left, top, right and bottom first: `0.1,0,0.1,0.2`."),
        InQuery(ImageCommands.Format, OneOf([.. FormatNames.All, FormatNames.Auto]), "The format; the picture's own without it. `auto` chooses by the Accept header."),
        InQuery(ImageCommands.Quality, Whole(1, 100), "For JPEG, WebP and AVIF."),
        InQuery(ImageCommands.Orient, OneOf(QueryNames.Switches.Keys), "Whether size and crop speak of the picture as a reader sees it (the default) or as it is stored."),
        InQuery(ImageCommands.Compand, OneOf(QueryNames.Switches.Keys), "Accepted; has no effect."),
        InQuery(ImageCommands.Version, Text(), "Anything: a new value makes a new address."),
        InQuery(ImageCommands.Signature, Text(), "The signature of path and commands. Without it sizes are refused (403) outside development."),
        Download,
    ];

    private static OpenApiParameter InPath(string name, OpenApiSchema schema, string description) =>
        new() { Name = name, In = ParameterLocation.Path, Required = true, Schema = schema, Description = description };

    private static OpenApiParameter InQuery(string name, OpenApiSchema schema, string description) =>
        new() { Name = name, In = ParameterLocation.Query, Schema = schema, Description = description };

    private static OpenApiSchema Text(string? format = null) => new() { Type = JsonSchemaType.String, Format = format };

    private static OpenApiSchema OneOf(IEnumerable<string> values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value!)] };

    private static OpenApiSchema Whole(int least, int most) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}
