namespace Varumarke.Core.Storage;

/// <summary>A store that has one file, which somebody shows us, and takes none: what reads stores reads it too, and nothing is kept of it.</summary>
/// <param name="length">How long it is.</param>
/// <param name="open">Opens it from its beginning, each time anew.</param>
public sealed class OneFileStore(long length, Func<Stream> open) : IFileStore
{
    /// <summary>The file, under a name that says nothing.</summary>
    public StoredFile File { get; } = new("shown", length, DateTimeOffset.UnixEpoch, "shown");

    /// <inheritdoc />
    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => new((StoredFile?)null);

    /// <inheritdoc />
    public ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) => new(open());

    /// <inheritdoc />
    public ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing that is shown is kept.");

    /// <inheritdoc />
    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => new(false);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) => AsyncEnumerable.Empty<StoredFile>();

    /// <inheritdoc />
    public string? LocalPath(string path) => null;
}
