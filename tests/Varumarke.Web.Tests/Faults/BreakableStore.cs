using Varumarke.Core.Storage;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Faults;

/// <summary>A store whose files a test can cut off while they are read, or hold up, and that can be full. Nothing in it lies on a local disk.</summary>
public sealed class BreakableStore(IFileStore inner) : IFileStore
{
    private volatile TaskCompletionSource? _release;
    private TaskCompletionSource _held = new();

    /// <summary>From which byte of a file on reading fails; null for never.</summary>
    public int? BreaksAt { get; set; }

    /// <summary>Nothing more can be written.</summary>
    public bool IsFull { get; set; }

    /// <summary>How often reading has failed.</summary>
    public int Breaks { get; private set; }

    /// <summary>Ends when somebody reads and is held up.</summary>
    public Task Held => _held.Task;

    /// <summary>Whoever reads now waits.</summary>
    public void Hold() => (_held, _release) = (new TaskCompletionSource(), new TaskCompletionSource());

    /// <summary>Whoever waits reads on.</summary>
    public void Release()
    {
        _release?.TrySetResult();
        _release = null;
    }

    public ValueTask<StoredFile?> FindAsync(string path, CancellationToken cancellationToken) => inner.FindAsync(path, cancellationToken);

    public async ValueTask<Stream?> OpenReadAsync(string path, CancellationToken cancellationToken) =>
        await inner.OpenReadAsync(path, cancellationToken) is { } file ? new Breakable(this, file) : null;

    public ValueTask<StoredFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken) =>
        IsFull ? throw new FileStoreException("No space is left.") : inner.WriteAsync(path, content, cancellationToken);

    public ValueTask TryWritingAsync(CancellationToken cancellationToken) => inner.TryWritingAsync(cancellationToken);

    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancellationToken) => inner.DeleteAsync(path, cancellationToken);

    public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

    public string? LocalPath(string path) => null;

    private void Pass(long position)
    {
        if (BreaksAt is { } limit && position >= limit)
        {
            Breaks++;
            throw new IOException("The wire to the store was cut.");
        }

        if (_release is { } release)
        {
            _held.TrySetResult();
            release.Task.Wait(Eventually.Patience);
        }
    }

    private sealed class Breakable(BreakableStore store, Stream file) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        // In small portions, so that a decoder has begun before the end comes.
        public override int Read(byte[] buffer, int offset, int count)
        {
            store.Pass(file.Position);
            return file.Read(buffer, offset, Math.Min(count, 4096));
        }

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
