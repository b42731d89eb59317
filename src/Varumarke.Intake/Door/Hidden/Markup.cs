using System.Buffers;

namespace Varumarke.Intake.Door.Hidden;

/// <summary>
/// Looks for the beginnings of pages and scripts anywhere in a file. Compressed picture data will not hold one by chance
/// (seven given letters in a row: once in 10^14 bytes), and in metadata, which is escaped, they mean nothing good.
/// </summary>
internal static class Markup
{
    private const int Block = 128 * 1024;

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["<script", "<iframe", "<!doctype html", "<html>", "<html ", "<?php ", "<?php\n", "<?php\r"], StringComparison.OrdinalIgnoreCase);

    public static string? FindIn(Stream file)
    {
        const int overlap = 16;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Block + overlap);
        char[] letters = ArrayPool<char>.Shared.Rent(Block + overlap);
        try
        {
            file.Position = 0;
            int kept = 0;
            int read;
            while ((read = file.ReadAtLeast(bytes.AsSpan(kept, Block), Block, throwOnEndOfStream: false)) > 0)
            {
                int length = kept + read;

                // Byte by byte, as Latin-1: no encoding can hide them or be broken by the picture around them.
                System.Text.Encoding.Latin1.GetChars(bytes, 0, length, letters, 0);
                int at = letters.AsSpan(0, length).IndexOfAny(Beginnings);
                if (at >= 0)
                {
                    return "text/html";
                }

                kept = Math.Min(overlap, length);
                bytes.AsSpan(length - kept, kept).CopyTo(bytes);
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(letters);
        }
    }
}
