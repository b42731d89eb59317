using System.Buffers.Binary;

namespace Varumarke.Web.Welcome;

/// <summary>
/// The service's icon as browsers ask for it: a round green mark with a white spruce and a blue river, drawn here point by
/// point. The file format: a directory of pictures, each a bitmap of 32 bits with a mask behind it (Microsoft's ICO).
/// </summary>
internal static class Icon
{
    private const int DirectorySize = 6;
    private const int EntrySize = 16;
    private const int HeaderSize = 40;

    // How finely an edge is smoothed: so many samples a side of each point.
    private const int Samples = 4;

    private static readonly int[] Sizes = [16, 32, 48];
    private static readonly Lazy<byte[]> File = new(Draw);

    public static Task AnswerAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.ContentType = "image/x-icon";
        response.ContentLength = File.Value.Length;
        response.Headers.CacheControl = "public, max-age=86400";
        response.Headers.XContentTypeOptions = "nosniff";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(File.Value, context.RequestAborted).AsTask();
    }

    private static byte[] Draw()
    {
        byte[][] pictures = [.. Sizes.Select(Picture)];
        byte[] file = new byte[DirectorySize + (EntrySize * Sizes.Length) + pictures.Sum(picture => picture.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), (ushort)Sizes.Length);
        int offset = DirectorySize + (EntrySize * Sizes.Length);
        for (int i = 0; i < Sizes.Length; i++)
        {
            Span<byte> entry = file.AsSpan(DirectorySize + (i * EntrySize), EntrySize);
            entry[0] = entry[1] = (byte)Sizes[i];
            WritePlanes(entry[4..]);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], pictures[i].Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], offset);
            pictures[i].CopyTo(file, offset);
            offset += pictures[i].Length;
        }

        return file;
    }

    private static byte[] Picture(int size)
    {
        int maskRow = (size + 31) / 32 * 4;
        byte[] picture = new byte[HeaderSize + (size * size * 4) + (maskRow * size)];
        BinaryPrimitives.WriteInt32LittleEndian(picture, HeaderSize);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(4), size);
        BinaryPrimitives.WriteInt32LittleEndian(picture.AsSpan(8), size * 2); // Colours and mask lie on top of each other.
        WritePlanes(picture.AsSpan(12));
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                // Rows lie from the bottom up.
                Smooth(x, y, size).CopyTo(picture.AsSpan(HeaderSize + ((((size - 1 - y) * size) + x) * 4)));
            }
        }

        return picture;
    }

    private static void WritePlanes(Span<byte> at)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], 32);
    }

    // Blue, green, red and how much of it is seen.
    private static byte[] Smooth(int x, int y, int size)
    {
        int[] sums = new int[3];
        int seen = 0;
        for (int sample = 0; sample < Samples * Samples; sample++)
        {
            double across = (x + (((sample % Samples) + 0.5) / Samples)) / size;
            double down = (y + (((sample / Samples) + 0.5) / Samples)) / size;
            if (IconMark.ColourAt(across, down) is { } colour)
            {
                seen++;
                sums[0] += colour.Blue;
                sums[1] += colour.Green;
                sums[2] += colour.Red;
            }
        }

        return seen == 0
            ? new byte[4]
            : [(byte)(sums[0] / seen), (byte)(sums[1] / seen), (byte)(sums[2] / seen), (byte)(seen * 255 / (Samples * Samples))];
    }
}
