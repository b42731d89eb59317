using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Door.Hidden;

/// <summary>What the bytes behind the end of a picture are.</summary>
internal static class BehindThePicture
{
    private const int Head = 64 * 1024;

    /// <summary>Their media type; null when there are none.</summary>
    public static string? MediaType(Stream file, long end)
    {
        if (end >= file.Length)
        {
            return null;
        }

        byte[] head = new byte[(int)Math.Min(Head, file.Length - end)];
        file.Position = end;
        file.ReadExactly(head);
        using var stream = new MemoryStream(head, writable: false);
        return FileInspector.Inspect(stream).MediaType;
    }
}
