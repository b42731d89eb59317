using System.IO.Pipelines;

namespace Varumarke.Web.Connections;

/// <summary>
/// What goes out over a connection, in pieces that grow with the answer: each is as large as everything that waits before it,
/// up to 64 KB. The server asks for 4 KB at a time, and every piece costs two locks, a block of the pool and a pin while it is
/// sent; a picture of 70 KB leaves in six pieces instead of eighteen.
/// </summary>
internal sealed class GrowingWriter(PipeWriter connection) : PipeWriter
{
    private const int Largest = 64 * 1024;

    // What is left of the present piece, and how much has been written since the last flush.
    private int _left;
    private int _waiting;

    public override bool CanGetUnflushedBytes => connection.CanGetUnflushedBytes;

    public override long UnflushedBytes => connection.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Memory<byte> memory = connection.GetMemory(Room(sizeHint));
        _left = memory.Length;
        return memory;
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Span<byte> span = connection.GetSpan(Room(sizeHint));
        _left = span.Length;
        return span;
    }

    public override void Advance(int bytes)
    {
        connection.Advance(bytes);
        _left -= bytes;
        _waiting = Math.Min(_waiting + bytes, Largest);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        _waiting = 0;
        return connection.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => connection.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => connection.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => connection.CompleteAsync(exception);

    // A piece that still has room is used up first: who writes little at a time must not get a large one each time.
    private int Room(int asked) => Math.Max(asked, 1) <= _left ? asked : Math.Max(asked, _waiting);
}
