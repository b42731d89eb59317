using System.Collections.Concurrent;
using System.Globalization;
using Varumarke.Core.Storage;

namespace Varumarke.Testing.Pictures;

/// <summary>A store that lies in memory, so that files are read as streams.</summary>
public sealed class MemoryFileStore : IFileStore
{
    private readonly ConcurrentDictionary<string, (StoredFile File, byte[] Bytes)> _files = new();
    private int _stamp;

    public StoredFile Add(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        string stamp = Interlocked.Increment(ref _stamp).ToString(CultureInfo.InvariantCulture);
        var file = new StoredFile(path, bytes.Length, DateTimeOffset.UnixEpoch, stamp);
        _files[path] = (file, bytes);
        return file;
    }

    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_files.TryGetValue(path, out var entry) ? entry.File : null);

    public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Stream?>(_files.TryGetValue(path, out var entry) ? new MemoryStream(entry.Bytes, writable: false) : null);

    public async ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        return Add(path, copy.ToArray());
    }

    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => ValueTask.FromResult(_files.TryRemove(path, out _));

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) =>
        _files.Values.Select(entry => entry.File).Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal)).ToAsyncEnumerable();

    public string? LocalPath(string path) => null;
}
