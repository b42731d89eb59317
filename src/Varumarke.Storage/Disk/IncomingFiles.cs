namespace Varumarke.Storage.Disk;

/// <summary>
/// Files on their way in, in a folder of the store's own and so on its disk: only within one file system is a rename all or
/// nothing. What a killed process left there is removed a day later, by the next process that writes.
/// </summary>
internal sealed class IncomingFiles(string folder)
{
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    private int _isSwept;

    /// <summary>Writes the content to the disk, all of it, and gives the path. Nothing is left when that fails.</summary>
    public async Task<string> ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        SweepOnce();
        string path = Path.Combine(folder, Guid.NewGuid().ToString("n"));
        try
        {
            await using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Share = FileShare.None,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,

                // Asked for at once, so that a full disk says so before the bytes have travelled.
                PreallocationSize = content.CanSeek ? Math.Max(0, content.Length - content.Position) : 0,
            });
            await content.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
            return path;
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // What .NET makes of EFBIG: the file system, or a limit set for the process, allows no file of this size.
            Discard(path);
            throw new IOException("The file is larger than the file system allows.", tooLarge);
        }
        catch
        {
            Discard(path);
            throw;
        }
    }

    /// <summary>Removes a file that is not wanted any more; what cannot be removed is left to the sweep.</summary>
    public static void Discard(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure that led here says more.
        }
    }

    private void SweepOnce()
    {
        if (Interlocked.Exchange(ref _isSwept, 1) != 0)
        {
            return;
        }

        // By the clock that stamped the files.
        DateTime oldest = TimeProvider.System.GetUtcNow().UtcDateTime - LongestUpload;
        foreach (string left in Directory.EnumerateFiles(folder).Where(left => File.GetLastWriteTimeUtc(left) < oldest))
        {
            Discard(left);
        }
    }
}
