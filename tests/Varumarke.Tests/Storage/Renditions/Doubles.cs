using Varumarke.Core.Storage;

namespace Varumarke.Tests.Storage.Renditions;

/// <summary>Content that stops in the middle until the test lets it go on.</summary>
internal sealed class Gated(byte[] bytes) : MemoryStream(bytes)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Open() => _open.SetResult();

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        _reached.SetResult();
        await _open.Task;
        await base.CopyToAsync(destination, bufferSize, cancellationToken);
    }
}

/// <summary>Content that says how long it is and then breaks.</summary>
internal sealed class CutOff(int length) : MemoryStream(new byte[length])
{
    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(new byte[length / 2], cancellationToken);
        throw new InvalidDataException("The sender hung up.");
    }
}

/// <summary>A store that cannot be reached.</summary>
internal sealed class AwayStore : IFileStore
{
    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => throw Away();

    public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) => throw Away();

    public ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken) => throw Away();

    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => throw Away();

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) => throw Away();

    public string? LocalPath(string path) => null;

    private static FileStoreException Away() => new("The container of renditions cannot be reached.");
}

/// <summary>Measures how much lies in a store at most. A file counts from when it has been written until it has been deleted.</summary>
internal sealed class MeasuredStore(IFileStore inner) : IFileStore
{
    private readonly Dictionary<string, long> _lengths = [];

    public long Most { get; private set; }

    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => inner.FindAsync(path, cancellationToken);

    public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) => inner.OpenReadAsync(path, cancellationToken);

    public async ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        StoredFile written = await inner.WriteAsync(path, content, cancellationToken);
        lock (_lengths)
        {
            _lengths[path] = written.Length;
            Most = Math.Max(Most, _lengths.Where(pair => pair.Key != "uses.txt").Sum(pair => pair.Value));
        }

        return written;
    }

    public async ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken)
    {
        bool deleted = await inner.DeleteAsync(path, cancellationToken);
        lock (_lengths)
        {
            _lengths.Remove(path);
        }

        return deleted;
    }

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

    public string? LocalPath(string path) => inner.LocalPath(path);
}
