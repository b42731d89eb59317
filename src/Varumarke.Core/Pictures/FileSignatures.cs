namespace Varumarke.Core.Pictures;

/// <summary>Files that are not pictures (or pictures that nobody here reads), by the bytes that they begin with.</summary>
internal static class FileSignatures
{
    private const int Head = 1024;

    private static readonly (int At, byte[] Bytes, string MediaType)[] Known =
    [
        (0, [.. "PK"u8, 3, 4], "application/zip"),
        (0, [.. "PK"u8, 5, 6], "application/zip"),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        (0, [.. "Rar!"u8, 0x1A, 7], "application/vnd.rar"),
        (257, [.. "ustar"u8], "application/x-tar"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-cfb"),
        (0, [.. "{\\rtf"u8], "application/rtf"),
        (0, [.. "%!PS"u8], "application/postscript"),
        (0, [.. "MZ"u8], "application/vnd.microsoft.portable-executable"),
        (0, [0x7F, .. "ELF"u8], "application/x-elf"),
        (0, [0xCF, 0xFA, 0xED, 0xFE], "application/x-mach-binary"),
        (0, [0xCA, 0xFE, 0xBA, 0xBE], "application/x-mach-binary"),
        (0, [.. "#!"u8], "text/x-shellscript"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        (0, [.. "OggS"u8], "application/ogg"),
        (0, [.. "ID3"u8], "audio/mpeg"),
        (0, [0xFF, 0xFB], "audio/mpeg"),
        (0, [.. "fLaC"u8], "audio/flac"),
        (8, [.. "WAVE"u8], "audio/wav"),
        (8, [.. "AVI "u8], "video/x-msvideo"),
        (0, [.. "wOFF"u8], "font/woff"),
        (0, [.. "wOF2"u8], "font/woff2"),
        (0, [.. "OTTO"u8], "font/otf"),
        (0, [0, 1, 0, 0, 0], "font/ttf"),
        (0, [.. "8BPS"u8], "image/vnd.adobe.photoshop"),
        (0, [0, 0, 1, 0], "image/vnd.microsoft.icon"),
        (0, [0xFF, 0x0A], "image/jxl"),
        (0, [0, 0, 0, 12, .. "JXL "u8], "image/jxl"),
        (0, [0, 0, 0, 12, .. "jP  "u8], "image/jp2"),
    ];

    public static string MediaTypeOf(HeaderReader reader)
    {
        ReadOnlySpan<byte> head = reader.Look(0, Head);
        foreach (var (at, bytes, mediaType) in Known)
        {
            if (head.Length >= at + bytes.Length && head[at..].StartsWith(bytes))
            {
                return mediaType;
            }
        }

        // Readers of PDF accept rubbish in front of it (ISO 32000-1, annex H, note 13), so it counts here too.
        return head.IndexOf("%PDF-"u8) >= 0 ? "application/pdf" : TextSignatures.MediaTypeOf(head) ?? "application/octet-stream";
    }
}
