namespace Varumarke.Intake.Door.Hidden;

/// <summary>Goes through a file from its beginning to its end, a window at a time. Beyond the end every byte is -1.</summary>
internal sealed class ByteCursor
{
    private readonly Stream _file;
    private readonly byte[] _window = new byte[64 * 1024];
    private long _windowAt;
    private int _windowLength;

    public ByteCursor(Stream file)
    {
        _file = file;
        Length = file.Length;
    }

    public long Length { get; }

    public long Position { get; private set; }

    public int Next()
    {
        int value = At(Position);
        Position++;
        return value;
    }

    /// <summary>The byte after the one that comes next.</summary>
    public int PeekAfter() => At(Position + 1);

    public void Skip(long count) => Position += count;

    public int UInt16()
    {
        int high = Next();
        int low = Next();
        return low < 0 ? -1 : (high << 8) | low;
    }

    public long UInt32()
    {
        long high = UInt16();
        long low = UInt16();
        return low < 0 ? -1 : (high << 16) | low;
    }

    public long UInt32LittleEndian()
    {
        long value = UInt32();
        return value < 0 ? -1 : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((uint)value);
    }

    /// <summary>Goes on to the next byte of this value and stands before it; false when there is none.</summary>
    public bool SkipTo(byte value)
    {
        while (At(Position) >= 0)
        {
            int from = (int)(Position - _windowAt);
            int found = _window.AsSpan(from, _windowLength - from).IndexOf(value);
            if (found >= 0)
            {
                Position += found;
                return true;
            }

            Position = _windowAt + _windowLength;
        }

        return false;
    }

    private int At(long position)
    {
        if (position >= Length)
        {
            return -1;
        }

        if (position < _windowAt || position >= _windowAt + _windowLength)
        {
            _file.Position = position;
            _windowAt = position;
            _windowLength = _file.ReadAtLeast(_window, _window.Length, throwOnEndOfStream: false);
        }

        return position - _windowAt < _windowLength ? _window[position - _windowAt] : -1;
    }
}
