using System.IO.Enumeration;
using Umbraco.Cms.Core.IO;
using Varumarke.Core.Storage;
using Varumarke.Core.Uploads;
using Varumarke.Storage.Renditions;

namespace Varumarke.Storage.UmbracoFiles;

/// <summary>
/// The store as Umbraco's services know files, with the same answers on a disk and in a blob container: folders are what the
/// files' paths have in common, so that an empty one does not exist. Umbraco's interface is synchronous; the store's is not.
/// Whatever code adds a file here, the door judges it first and throws when it refuses it (<see cref="UploadRefusedException"/>).
/// </summary>
/// <param name="store">Where the files are.</param>
/// <param name="rootUrl">The address of the store's root, such as <c>/media</c>.</param>
/// <param name="rootPath">The folder of a store on a disk, absolute; null for any other.</param>
/// <param name="door">Who judges what is added; null lets everything in.</param>
internal sealed class StoreFileSystem(IFileStore store, string rootUrl, string? rootPath = null, IUploadDoor? door = null) : IFileSystem
{
    private readonly string _rootUrl = "/" + rootUrl.Trim('/');
    private readonly string? _rootPath = rootPath?.Replace('\\', '/').TrimEnd('/');

    /// <inheritdoc />
    public bool CanAddPhysical => true;

    /// <inheritdoc />
    public IEnumerable<string> GetDirectories(string path)
    {
        string prefix = Prefix(path);
        return
        [
            .. List(prefix)
                .Select(file => (file.Path, End: file.Path.IndexOf('/', prefix.Length)))
                .Where(file => file.End > 0)
                .Select(file => file.Path[..file.End])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public void DeleteDirectory(string path) => DeleteDirectory(path, recursive: false);

    /// <inheritdoc />
    public void DeleteDirectory(string path, bool recursive)
    {
        string prefix = Prefix(path);
        if (prefix.Length == 0)
        {
            throw new ArgumentException("The whole store is not deleted.", nameof(path));
        }

        foreach (StoredFile file in List(prefix))
        {
            if (!recursive)
            {
                throw new IOException($"The folder {path} is not empty.");
            }

            Wait(() => store.DeleteAsync(file.Path, CancellationToken.None));
        }
    }

    /// <inheritdoc />
    public bool DirectoryExists(string path) => Wait(async () =>
    {
        await foreach (StoredFile _ in store.ListAsync(Prefix(path), CancellationToken.None))
        {
            return true;
        }

        return false;
    });

    /// <inheritdoc />
    public void AddFile(string path, Stream stream) => AddFile(path, stream, overrideIfExists: true);

    /// <inheritdoc />
    public void AddFile(string path, Stream stream, bool overrideIfExists)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Refuse(path, overrideIfExists);
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        Wait(() => door is null
            ? store.WriteAsync(GetRelativePath(path), stream, CancellationToken.None)
            : AdmitAsync(door, GetRelativePath(path), stream));
    }

    /// <inheritdoc />
    public void AddFile(string path, string physicalPath, bool overrideIfExists = true, bool copy = false)
    {
        using (FileStream file = File.OpenRead(physicalPath))
        {
            AddFile(path, file, overrideIfExists);
        }

        if (!copy)
        {
            File.Delete(physicalPath);
        }
    }

    /// <inheritdoc />
    public void MoveFile(string source, string target, bool overrideIfExists = true)
    {
        Refuse(target, overrideIfExists);
        using (Stream file = OpenFile(source))
        {
            // It has been judged when it came in.
            Wait(() => store.WriteAsync(GetRelativePath(target), file, CancellationToken.None));
        }

        DeleteFile(source);
    }

    /// <inheritdoc />
    public IEnumerable<string> GetFiles(string path) => GetFiles(path, "*");

    /// <inheritdoc />
    public IEnumerable<string> GetFiles(string path, string filter)
    {
        string prefix = Prefix(path);
        string pattern = FileSystemName.TranslateWin32Expression(filter);
        return
        [
            .. List(prefix)
                .Select(file => file.Path)
                .Where(file => file.IndexOf('/', prefix.Length) < 0 && FileSystemName.MatchesWin32Expression(pattern, file.AsSpan(prefix.Length))),
        ];
    }

    /// <inheritdoc />
    public Stream OpenFile(string path) =>
        Wait(() => store.OpenReadAsync(GetRelativePath(path), CancellationToken.None)) ?? throw Missing(path);

    /// <inheritdoc />
    public void DeleteFile(string path) => Wait(() => store.DeleteAsync(GetRelativePath(path), CancellationToken.None));

    /// <inheritdoc />
    public bool FileExists(string path) => Find(path) is not null;

    /// <inheritdoc />
    /// <remarks>Umbraco joins paths with the system's own separator, and hands over addresses and paths of the disk too.</remarks>
    public string GetRelativePath(string fullPathOrUrl)
    {
        ArgumentNullException.ThrowIfNull(fullPathOrUrl);
        string path = fullPathOrUrl.Replace('\\', '/');
        return (Below(path, _rootUrl, StringComparison.OrdinalIgnoreCase) ?? Below(path, _rootPath, StringComparison.Ordinal) ?? path).TrimStart('/');
    }

    /// <inheritdoc />
    public string GetFullPath(string path) => store.LocalPath(GetRelativePath(path)) ?? GetRelativePath(path);

    /// <inheritdoc />
    public string GetUrl(string? path) => $"{_rootUrl}/{GetRelativePath(path ?? string.Empty).TrimEnd('/')}";

    /// <inheritdoc />
    public DateTimeOffset GetLastModified(string path) => (Find(path) ?? throw Missing(path)).LastModified;

    /// <inheritdoc />
    /// <remarks>A store knows only when a file was last written; a file that is replaced is a new one.</remarks>
    public DateTimeOffset GetCreated(string path) => GetLastModified(path);

    /// <inheritdoc />
    public long GetSize(string path) => (Find(path) ?? throw Missing(path)).Length;

    private static FileNotFoundException Missing(string path) => new($"There is no file {path} in the store.", path);

    private static string? Below(string path, string? root, StringComparison comparison) =>
        root is not null && path.Length > root.Length && path[root.Length] == '/' && path.StartsWith(root, comparison) ? path[root.Length..] : null;

    // The context would be the caller's thread, which waits here.
    private static T Wait<T>(Func<ValueTask<T>> work)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return work().AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private async ValueTask<StoredFile> AdmitAsync(IUploadDoor judge, string path, Stream content)
    {
        await using FileStream? spooled = content.CanSeek ? null : await SpooledContent.OfAsync(content, long.MaxValue, CancellationToken.None);
        Stream file = spooled ?? content;
        UploadVerdict verdict = await judge.JudgeAsync(file, path, CancellationToken.None);
        return await store.WriteAsync(path, verdict.Open(file), CancellationToken.None);
    }

    private void Refuse(string path, bool overrideIfExists)
    {
        if (!overrideIfExists && FileExists(path))
        {
            throw new InvalidOperationException($"There is already a file {path}.");
        }
    }

    private StoredFile? Find(string path) => Wait(() => store.FindAsync(GetRelativePath(path), CancellationToken.None));

    private List<StoredFile> List(string prefix) => Wait(async () =>
    {
        var found = new List<StoredFile>();
        await foreach (StoredFile file in store.ListAsync(prefix, CancellationToken.None))
        {
            found.Add(file);
        }

        return found;
    });

    private string Prefix(string path)
    {
        string folder = GetRelativePath(path).TrimEnd('/');
        return folder.Length == 0 ? string.Empty : folder + "/";
    }
}
