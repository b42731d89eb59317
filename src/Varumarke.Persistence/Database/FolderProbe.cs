namespace Varumarke.Persistence.Database;

/// <summary>Whether the disk of a database file takes more bytes.</summary>
internal static class FolderProbe
{
    /// <summary>More than a small file system keeps for itself, and nothing to write now and then.</summary>
    private const int Enough = 64 * 1024;

    /// <summary>What is wrong, or null.</summary>
    public static string? FindFault(string databaseFile)
    {
        try
        {
            using var probe = new FileStream($"{databaseFile}.probe-{Guid.NewGuid():N}", new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
                BufferSize = 0,
            });
            probe.Write(new byte[Enough]);
            probe.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Without its message, which names folders: whoever asks for the program's health may be anybody. The last is what
            // .NET makes of EFBIG.
            return "its disk is full or read-only.";
        }
    }
}
