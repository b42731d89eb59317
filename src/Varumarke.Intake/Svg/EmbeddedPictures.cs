using System.Buffers;
using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Svg;

/// <summary>
/// Pictures that lie in the drawing itself as <c>data:</c> addresses: taken when they are what they say (PNG, JPEG, GIF, WebP),
/// and together not larger than a limit, since a renderer decodes all of them at once.
/// </summary>
internal sealed class EmbeddedPictures(PictureLimits limits, long maxPixels)
{
    private static readonly string[] MediaTypes = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private long _pixels;

    public bool Admit(string address)
    {
        const string scheme = "data:";
        const string encoding = ";base64,";
        string trimmed = address.Trim();
        int comma = trimmed.IndexOf(encoding, StringComparison.OrdinalIgnoreCase);
        if (!trimmed.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) || comma < 0)
        {
            return false;
        }

        string mediaType = trimmed[scheme.Length..comma];
        if (!MediaTypes.Contains(mediaType, StringComparer.Ordinal) || Decode(trimmed.AsSpan(comma + encoding.Length)) is not { } bytes)
        {
            return false;
        }

        using var stream = new MemoryStream(bytes, writable: false);
        FileInspection inspection = FileInspector.Inspect(stream);
        if (inspection.MediaType != mediaType || !limits.Judge(inspection, bytes.Length).IsOk)
        {
            return false;
        }

        _pixels += (long)inspection.Width * inspection.Height;
        return _pixels <= maxPixels;
    }

    private static byte[]? Decode(ReadOnlySpan<char> base64)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent((base64.Length * 3 / 4) + 3);
        try
        {
            // White space, with which drawing programs break the lines, is skipped.
            return Convert.TryFromBase64Chars(base64, rented, out int written) ? rented.AsSpan(0, written).ToArray() : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
