using System.Collections.Frozen;
using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Uploads;

/// <summary>Which endings of file names go with which content.</summary>
internal static class FileKinds
{
    public const string Unknown = "application/octet-stream";

    private static readonly (string MediaType, string Extensions)[] Kinds =
    [
        ("image/jpeg", Pictures(PictureFormat.Jpeg)),
        ("image/png", Pictures(PictureFormat.Png)),
        ("image/gif", Pictures(PictureFormat.Gif)),
        ("image/webp", Pictures(PictureFormat.WebP)),
        ("image/avif", Pictures(PictureFormat.Avif)),
        ("image/heic", Pictures(PictureFormat.Heic)),
        ("image/tiff", Pictures(PictureFormat.Tiff) + " dng nef arw cr2 pef"),
        ("image/bmp", Pictures(PictureFormat.Bmp)),
        ("image/svg+xml", Pictures(PictureFormat.Svg)),
        ("image/jxl", "jxl"),
        ("image/jp2", "jp2"),
        ("image/x-canon-cr3", "cr3"),
        ("image/vnd.adobe.photoshop", "psd psb"),
        ("image/vnd.microsoft.icon", "ico"),
        ("application/pdf", "pdf ai"),
        ("application/postscript", "eps ps ai"),

        // Office opens its documents whichever of its forms they have: what is locked with a password is a file of the old form, and a
        // .doc is often of the new one, or rich text.
        ("application/zip", "zip docx dotx xlsx xltx pptx potx ppsx odt ott ods ots odp otp odg epub idml sketch key pages numbers doc dot xls xlt ppt pot pps"),
        ("application/x-cfb", "doc dot xls xlt ppt pot pps pub vsd docx dotx xlsx xltx pptx potx ppsx"),
        ("application/rtf", "rtf doc dot"),
        ("application/gzip", "gz tgz"),
        ("application/x-7z-compressed", "7z"),
        ("application/vnd.rar", "rar"),
        ("application/x-tar", "tar"),
        ("video/mp4", "mp4 m4v mov"),
        ("video/quicktime", "mov qt mp4 m4v"),
        ("video/webm", "webm weba mkv mka"),
        ("video/x-msvideo", "avi"),
        ("audio/mp4", "m4a m4b mp4"),
        ("audio/mpeg", "mp3 mp2 mpga"),
        ("audio/wav", "wav"),
        ("audio/flac", "flac"),
        ("application/ogg", "ogg oga ogv ogx opus spx"),
        ("font/woff", "woff"),
        ("font/woff2", "woff2"),
        ("font/otf", "otf"),
        ("font/ttf", "ttf"),
        ("text/plain", "txt text csv tsv md json geojson srt vtt ics vcf log"),
    ];

    // Content of these kinds can be told for certain; a file that only its name takes for one of them is none.
    private static readonly FrozenSet<string> Certain = new[]
    {
        "image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/heic", "image/tiff", "image/bmp", "image/svg+xml",
        "application/pdf", "application/zip", "application/x-cfb",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ExtensionsByType =
        Kinds.ToFrozenDictionary(kind => kind.MediaType, kind => kind.Extensions.Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> TypesByExtension = Kinds
        .SelectMany(kind => kind.Extensions.Split(' ').Select(extension => (extension, kind.MediaType)))
        .GroupBy(pair => pair.extension, pair => pair.MediaType, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static string Pictures(PictureFormat format) => string.Join(' ', PictureExtensions.Of(format));

    /// <summary>The ending of a name in lower case without its dot; empty when it has none.</summary>
    public static string ExtensionOf(string fileName) => Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();

    /// <summary>The endings that go with content of this type; none for what nobody knows.</summary>
    public static IReadOnlyList<string> ExtensionsOf(string mediaType) => ExtensionsByType.GetValueOrDefault(mediaType, []);

    /// <summary>The types of content that go with this ending; none for one that nobody knows.</summary>
    public static IReadOnlyList<string> TypesOf(string extension) => TypesByExtension.GetValueOrDefault(extension, []);

    /// <summary>A name with this ending may stand on content of this type.</summary>
    public static bool Fit(string extension, string mediaType)
    {
        IReadOnlyList<string> expected = TypesOf(extension);
        if (expected.Count == 0)
        {
            // A drawing program's own format, say. A picture under such a name would be a picture that nobody recognises.
            return mediaType is Unknown or "text/plain";
        }

        return expected.Contains(mediaType) || (mediaType is Unknown or "text/plain" && !expected.All(Certain.Contains));
    }
}
