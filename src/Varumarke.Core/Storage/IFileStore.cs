namespace Varumarke.Core.Storage;

/// <summary>
/// Files by path, on a disk or in a blob container. Paths are relative, with forward slashes and without one in front:
/// <c>fxkpocqz/klaralven-host.jpg</c>. Every call streams; none holds a whole file in memory. A path that would leave the store
/// (<c>..</c>, a drive, a null character) names no file.
/// </summary>
public interface IFileStore
{
    /// <summary>What is known of a file without reading it; null when there is none.</summary>
    ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading from any position; null when there is none. The caller disposes it.</summary>
    ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a file, in place of any older one. It is there as a whole when the task ends and not at all when it fails;
    /// readers of the older file are not disturbed.
    /// </summary>
    ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken);

    /// <summary>Tries whether something can be written, at little cost and leaving nothing behind; nothing where trying is dear.</summary>
    /// <exception cref="FileStoreException">Nothing can be written now.</exception>
    ValueTask TryWritingAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Removes a file. False when there was none.</summary>
    ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken);

    /// <summary>All files whose path begins with <paramref name="prefix"/>, in no particular order.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Where the file lies on a local disk, for readers that are faster with one; null when it does not lie on one.</summary>
    string? LocalPath(string path);
}
