using System.Buffers;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// Takes bytes in pieces that grow up to 1 MB. One array that doubles would take the answer's size three times over, and a pool
/// would keep the largest.
/// </summary>
internal sealed class ListBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstPiece = 16 * 1024;
    private const int LargestPiece = 1024 * 1024;

    private readonly List<(byte[] Bytes, int Used)> _full = [];
    private byte[] _current = [];
    private int _used;
    private int _before;

    public int Length => _before + _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _current.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _current.AsSpan(_used);
    }

    public AnswerBody ToBody() => AnswerBody.Of(Length, _full.Append((_current, _used)).Select(piece => (ReadOnlyMemory<byte>)piece.Item1.AsMemory(0, piece.Item2)));

    public void Dispose()
    {
        foreach ((byte[] bytes, _) in _full)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        _full.Clear();
        if (_current.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_current);
            _current = [];
        }
    }

    private void MakeRoom(int sizeHint)
    {
        if (_current.Length - _used >= Math.Max(sizeHint, 1))
        {
            return;
        }

        if (_current.Length > 0)
        {
            _full.Add((_current, _used));
            _before += _used;
        }

        _current = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Math.Clamp(Length, FirstPiece, LargestPiece)));
        _used = 0;
    }
}
