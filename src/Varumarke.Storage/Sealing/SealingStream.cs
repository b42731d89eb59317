using System.IO.Hashing;

namespace Varumarke.Storage.Sealing;

/// <summary>Content on its way into a store, with its seal behind it. Reads forward only; the content stays its owner's.</summary>
internal sealed class SealingStream(Stream content, string path) : Stream
{
    private readonly XxHash3 _hash = Seal.Begin(path);
    private byte[]? _seal;
    private int _given;

    /// <summary>How much of the content has been read.</summary>
    public long ContentLength { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => buffer.Length == 0 ? 0 : Passed(buffer, _seal is null ? content.Read(buffer) : 0);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        int read = _seal is null ? await content.ReadAsync(buffer, cancellationToken) : 0;
        return Passed(buffer.Span, read);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Passed(Span<byte> buffer, int read)
    {
        if (read > 0)
        {
            _hash.Append(buffer[..read]);
            ContentLength += read;
            return read;
        }

        _seal ??= new Seal(ContentLength, _hash.GetCurrentHashAsUInt64()).ToBytes();
        int given = Math.Min(buffer.Length, _seal.Length - _given);
        _seal.AsSpan(_given, given).CopyTo(buffer);
        _given += given;
        return given;
    }
}
