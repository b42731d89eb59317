using Varumarke.Core.Pictures.Headers;

namespace Varumarke.Core.Pictures;

/// <summary>
/// Says what a file is, by its content and never by its name, from a bounded number of bytes and without decoding. Never
/// throws for what a file holds: what cannot be made out is <c>application/octet-stream</c>, and a picture whose header is
/// broken says so (<see cref="FileInspection.Fault"/>).
/// </summary>
public static class FileInspector
{
    // Enough to find the size behind any metadata, and to count the frames of a GIF, which can only be done by reading it.
    private const long Budget = 256L * 1024 * 1024;

    // Of a stream that cannot seek, this much is looked at.
    private const int HeadOfUnseekable = 1024 * 1024;

    private static readonly Func<HeaderReader, FileInspection?>[] Readers =
    [
        JpegHeader.Read, PngHeader.Read, GifHeader.Read, WebPHeader.Read, IsoMediaHeader.Read, TiffHeader.Read, BmpHeader.Read, SvgHeader.Read,
    ];

    /// <summary>Looks at a file. The stream is read from its beginning and left there when it can seek.</summary>
    public static FileInspection Inspect(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            return Inspect(Head(stream));
        }

        try
        {
            return Inspect(new HeaderReader(stream, Budget));
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static FileInspection Inspect(HeaderReader reader)
    {
        if (reader.Length == 0)
        {
            return new FileInspection("application/x-empty") { Fault = FileFault.Empty };
        }

        foreach (Func<HeaderReader, FileInspection?> read in Readers)
        {
            if (read(reader) is { } inspection)
            {
                return inspection.Format is not null && inspection.Fault is null && !inspection.IsPicture
                    ? inspection with { Fault = reader.RanOut ? FileFault.HeaderTooLong : FileFault.SizeNotTold }
                    : inspection;
            }
        }

        return new FileInspection(FileSignatures.MediaTypeOf(reader));
    }

    private static MemoryStream Head(Stream stream)
    {
        byte[] head = new byte[HeadOfUnseekable];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return new MemoryStream(head, 0, length, writable: false);
    }
}
