namespace Varumarke.Core.Pictures;

/// <summary>
/// Looks into a file here and there through a small window, and never reads more than its budget in all: a file that sends
/// the reader to and fro gets nowhere.
/// </summary>
internal sealed class HeaderReader
{
    /// <summary>The most that one look can see.</summary>
    public const int Window = 32 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _window = new byte[Window];
    private long _windowAt;
    private int _windowLength;
    private long _budget;
    private long _endOfLast;

    /// <param name="stream">A stream that can seek.</param>
    /// <param name="budget">Bytes that may be read from the stream.</param>
    public HeaderReader(Stream stream, long budget)
    {
        _stream = stream;
        _budget = budget;
        Length = stream.Length;
    }

    public long Length { get; }

    /// <summary>There was more to read than the budget allowed.</summary>
    public bool RanOut { get; private set; }

    /// <summary>
    /// The bytes from a place on: <paramref name="count"/> of them, fewer at the end of the file or of the budget. Valid
    /// until the next look.
    /// </summary>
    public ReadOnlySpan<byte> Look(long at, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Window);
        if (at < 0 || at >= Length || count <= 0)
        {
            return [];
        }

        count = (int)Math.Min(count, Length - at);
        if (at < _windowAt || at + count > _windowAt + _windowLength)
        {
            Fill(at, count);
        }

        int offset = (int)(at - _windowAt);
        return offset >= _windowLength ? [] : _window.AsSpan(offset, Math.Min(count, _windowLength - offset));
    }

    /// <summary>As <see cref="Look"/>, but nothing when not all of it is there.</summary>
    public bool TryLook(long at, int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = Look(at, count);
        return bytes.Length == count;
    }

    private void Fill(long at, int count)
    {
        _windowAt = at;
        _windowLength = 0;

        // Small looks far from each other (the headers of chunks) should not cost a whole window each.
        int wanted = (int)Math.Min(Math.Min(_budget, Length - at), Math.Max(count, ReadsOn(at) ? Window : 4096));
        if (wanted < count)
        {
            RanOut = true;
        }

        if (wanted <= 0)
        {
            return;
        }

        _stream.Position = at;
        _windowLength = _stream.ReadAtLeast(_window.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
        _budget -= _windowLength;
        _endOfLast = at + _windowLength;
    }

    private bool ReadsOn(long at) => at <= _endOfLast && at > _endOfLast - 4096;
}
