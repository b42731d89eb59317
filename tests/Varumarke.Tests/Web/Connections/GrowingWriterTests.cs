using System.Buffers;
using System.IO.Pipelines;
using Varumarke.Web.Connections;

namespace Varumarke.Tests.Web.Connections;

/// <summary>Pieces that grow with the answer, as the server asks for them.</summary>
public sealed class GrowingWriterTests
{
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0, minimumSegmentSize: 4096));

    [Fact]
    public async Task Write_LongAnswer_LeavesWholeInFewPieces()
    {
        byte[] answer = new byte[70_000];
        Random.Shared.NextBytes(answer);
        var writer = new GrowingWriter(_pipe.Writer);

        writer.Write(answer);
        await writer.FlushAsync();

        ReadOnlySequence<byte> sent = await ReadAsync();
        Assert.Equal(answer, sent.ToArray());
        Assert.InRange(Pieces(sent), 2, 6);
    }

    [Fact]
    public async Task GetMemory_LittleAtATime_UsesUpEachPiece()
    {
        var writer = new GrowingWriter(_pipe.Writer);
        for (int i = 0; i < 2_000; i++)
        {
            writer.GetMemory(100).Span[..100].Fill((byte)i);
            writer.Advance(100);
        }

        await writer.FlushAsync();

        ReadOnlySequence<byte> sent = await ReadAsync();
        Assert.Equal(200_000, sent.Length);
        Assert.InRange(Pieces(sent), 2, 10);
    }

    [Fact]
    public async Task GetMemory_AfterAFlush_BeginsSmallAgain()
    {
        var writer = new GrowingWriter(_pipe.Writer);
        writer.Write(new byte[200_000]);
        await writer.FlushAsync();
        _pipe.Reader.AdvanceTo((await ReadAsync()).End);

        Assert.Equal(4096, writer.GetMemory(1).Length);
    }

    [Fact]
    public void GetSpan_MoreThanWaits_GetsIt()
    {
        var writer = new GrowingWriter(_pipe.Writer);

        Assert.InRange(writer.GetSpan(100_000).Length, 100_000, int.MaxValue);
    }

    private async Task<ReadOnlySequence<byte>> ReadAsync() => (await _pipe.Reader.ReadAsync()).Buffer;

    private static int Pieces(ReadOnlySequence<byte> sequence)
    {
        int pieces = 0;
        foreach (ReadOnlyMemory<byte> _ in sequence)
        {
            pieces++;
        }

        return pieces;
    }
}
