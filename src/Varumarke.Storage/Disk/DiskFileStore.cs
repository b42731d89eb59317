using System.Globalization;
using System.Runtime.CompilerServices;
using Varumarke.Core.Storage;
using Varumarke.Storage.Paths;

namespace Varumarke.Storage.Disk;

/// <summary>
/// Files in a folder. A file is written beside the others and renamed into place when all of it has reached the disk, so that
/// a reader, a crash or a full disk never meets half of one. The folder itself may be a link; links below it are not followed.
/// </summary>
/// <param name="name">What the store holds, for messages.</param>
/// <param name="root">The folder, absolute; made with the first file.</param>
internal sealed class DiskFileStore(string name, string root) : IFileStore
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly IncomingFiles _incoming = new(Path.Combine(Path.GetFullPath(root), StorePath.Incoming));

    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => new(Guarded("read", () => Find(path)));

    public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) => new(Guarded("read", () => Open(path)));

    public async ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        string target = Full(StorePath.Required(path));
        string? temporary = null;
        try
        {
            temporary = await _incoming.ReceiveAsync(content, cancellationToken);
            if (PassesThroughLink(path))
            {
                throw new IOException($"{path} lies behind a link.");
            }

            MakeNewer(temporary, target);
            MoveInto(temporary, target);
            temporary = null;
            return Describe(path, new FileInfo(target));
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            throw Failure("written", failure);
        }
        finally
        {
            IncomingFiles.Discard(temporary);
        }
    }

    public async ValueTask TryWritingAsync(CancellationToken cancellationToken)
    {
        const int Enough = 64 * 1024;
        try
        {
            using var content = new MemoryStream(new byte[Enough], writable: false);
            IncomingFiles.Discard(await _incoming.ReceiveAsync(content, cancellationToken));
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            throw Failure("written", failure);
        }
    }

    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => new(Guarded("changed", () => Delete(path)));

    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        await Task.CompletedTask;
        using IEnumerator<FileInfo> files = Guarded("read", () => FilesBelow(prefix).GetEnumerator());
        while (Guarded("read", files.MoveNext))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string path = Path.GetRelativePath(_root, files.Current.FullName).Replace('\\', '/');
            if (path.StartsWith(prefix, StringComparison.Ordinal) && StorePath.IsValid(path) && TryDescribe(path, files.Current) is { } found)
            {
                yield return found;
            }
        }
    }

    public string? LocalPath(string path) => StorePath.IsValid(path) && !PassesThroughLink(path) ? Full(path) : null;

    private static StoredFile Describe(string path, FileInfo file)
    {
        DateTime written = file.LastWriteTimeUtc;
        string stamp = string.Create(CultureInfo.InvariantCulture, $"{written.Ticks:x}-{file.Length:x}");
        return new StoredFile(path, file.Length, new DateTimeOffset(written), stamp);
    }

    private static StoredFile? TryDescribe(string path, FileInfo file)
    {
        try
        {
            return Describe(path, file);
        }
        catch (FileNotFoundException)
        {
            // Deleted since the folder was read.
            return null;
        }
    }

    // The clock that file systems stamp with ticks some hundred times a second: two writes between two ticks would look alike.
    private static void MakeNewer(string temporary, string target)
    {
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        DateTime older = File.GetLastWriteTimeUtc(target);
        File.SetLastWriteTimeUtc(temporary, now > older ? now : older.AddTicks(10));
    }

    private static void MoveInto(string temporary, string target)
    {
        const int Tries = 100;
        string folder = Path.GetDirectoryName(target)!;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(folder);
                File.Move(temporary, target, overwrite: true);
                return;
            }
            catch (IOException failure) when (attempt < Tries && IsOfAVanishingFolder(failure, folder))
            {
                // The last file of the folder was deleted at this moment, and the folder with it.
            }
        }
    }

    // Making a folder that is deleted in the same moment ends in "already exists" (EEXIST), though by then nothing does.
    private static bool IsOfAVanishingFolder(IOException failure, string folder) =>
        failure is DirectoryNotFoundException or FileNotFoundException || (failure.HResult == 17 && !File.Exists(folder));

    private static bool IsOfTheDisk(Exception failure) => failure is (IOException and not FileStoreException) or UnauthorizedAccessException;

    private StoredFile? Find(string path)
    {
        if (LocalPath(path) is not { } full)
        {
            return null;
        }

        var file = new FileInfo(full);
        return file.Exists ? TryDescribe(path, file) : null;
    }

    private FileStream? Open(string path)
    {
        if (LocalPath(path) is not { } full)
        {
            return null;
        }

        try
        {
            return new FileStream(full, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous });
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException || (missing is UnauthorizedAccessException && Directory.Exists(full)))
        {
            return null;
        }
    }

    private bool Delete(string path)
    {
        if (LocalPath(path) is not { } full || !File.Exists(full))
        {
            return false;
        }

        File.Delete(full);
        DeleteEmptyFolders(Path.GetDirectoryName(full)!);
        return true;
    }

    private void DeleteEmptyFolders(string folder)
    {
        for (; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                return;
            }
        }
    }

    private IEnumerable<FileInfo> FilesBelow(string prefix)
    {
        int end = prefix.LastIndexOf('/');
        if (end > 0 && !StorePath.IsValid(prefix[..end]))
        {
            return [];
        }

        var folder = new DirectoryInfo(end > 0 ? Full(prefix[..end]) : _root);
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return folder.Exists && (end <= 0 || !PassesThroughLink(prefix[..end])) ? folder.EnumerateFiles("*", all) : [];
    }

    private bool PassesThroughLink(string path)
    {
        for (int end = path.IndexOf('/'); ; end = path.IndexOf('/', end + 1))
        {
            var part = new FileInfo(Full(end < 0 ? path : path[..end]));
            if (part.LinkTarget is not null)
            {
                return true;
            }

            if (end < 0)
            {
                return false;
            }
        }
    }

    private string Full(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private T Guarded<T>(string verb, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            throw Failure(verb, failure);
        }
    }

    private FileStoreException Failure(string verb, Exception cause) =>
        new($"The folder of {name}, {_root}, cannot be {verb}: {cause.Message}", cause);
}
