using System.Collections.Frozen;

namespace Varumarke.Renditions.Sources;

/// <summary>
/// The media type that a file leaves as: what it is by its content. Only where that says no more than "text" or "an archive" does the
/// name count, and never for anything that a browser would run.
/// </summary>
internal static class OriginalTypes
{
    public const string Svg = "image/svg+xml";
    private const string Unknown = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> Archives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".potx"] = "application/vnd.openxmlformats-officedocument.presentationml.template",
        [".dotx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".epub"] = "application/epub+zip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(AssetSource source)
    {
        string extension = Path.GetExtension(source.File.Path);
        string type = source.Inspection.MediaType;
        return type switch
        {
            "application/zip" => Archives.GetValueOrDefault(extension, type),
            "text/plain" => Texts.GetValueOrDefault(extension, "text/plain; charset=utf-8"),
            "text/html" or "application/xhtml+xml" or "application/xml" or "text/xml" => "text/plain; charset=utf-8",
            "application/x-php" or "text/x-shellscript" or "text/javascript" => Unknown,
            _ => type,
        };
    }
}
