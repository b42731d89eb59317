using System.IO.Pipelines;

namespace Varumarke.Web.Problems;

/// <summary>
/// What goes out over a connection. Passes everything on, until a refusal has been written: what the server writes after it
/// is its own bare answer to the same request, and goes nowhere.
/// </summary>
internal sealed class RefusalWriter(PipeWriter connection) : PipeWriter
{
    private byte[]? _nowhere;

    public override bool CanGetUnflushedBytes => connection.CanGetUnflushedBytes;

    public override long UnflushedBytes => connection.UnflushedBytes;

    /// <summary>Writes a whole answer, the last one on this connection. So little is taken without a wait.</summary>
    public void Refuse(ReadOnlySpan<byte> answer)
    {
        answer.CopyTo(connection.GetSpan(answer.Length));
        connection.Advance(answer.Length);
        _nowhere = new byte[4096];
        _ = connection.FlushAsync().AsTask();
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _nowhere is null ? connection.GetMemory(sizeHint) : Nowhere(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _nowhere is null ? connection.GetSpan(sizeHint) : Nowhere(sizeHint);

    public override void Advance(int bytes)
    {
        if (_nowhere is null)
        {
            connection.Advance(bytes);
        }
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => connection.FlushAsync(cancellationToken);

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        _nowhere is null ? connection.WriteAsync(source, cancellationToken) : connection.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => connection.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => connection.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => connection.CompleteAsync(exception);

    private byte[] Nowhere(int sizeHint) => sizeHint > _nowhere!.Length ? _nowhere = new byte[sizeHint] : _nowhere;
}
