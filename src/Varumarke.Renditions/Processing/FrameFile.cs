using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// Frames on their way through a temporary file: an uncompressed TIFF (TIFF 6.0) with a strip for each. Raw pixels would be mapped
/// into memory and count as the process's own until the last of them has been read; a TIFF is read strip by strip.
/// </summary>
internal sealed class FrameFile : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int HeaderLength = 8;
    private const ushort Short = 3;
    private const ushort Long = 4;

    private readonly FileStream _file;
    private readonly int _width;
    private readonly int _height;
    private readonly int _bands;
    private uint _frames;
    private Source? _source;

    /// <param name="first">A frame that has the size of all.</param>
    public FrameFile(Image first)
    {
        (_width, _height, _bands) = (first.Width, first.Height, first.Bands);
        string path = Path.Combine(Path.GetTempPath(), $"varumarke-{Guid.NewGuid():N}.frames");
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize, FileOptions.DeleteOnClose);
        _file.Write(new byte[HeaderLength]);
    }

    public void Add(Image frame)
    {
        _file.Write(frame.WriteToMemory<byte>());
        _frames++;
    }

    /// <summary>The frames below each other, once, from top to bottom.</summary>
    public Image Read()
    {
        WriteDirectory();
        _file.Flush();
        _source = Source.NewFromFile(_file.Name);
        return Image.TiffloadSource(_source, access: Enums.Access.Sequential);
    }

    public void Dispose()
    {
        _source?.Dispose();
        _file.Dispose();
    }

    private void WriteDirectory()
    {
        using var writer = new BinaryWriter(_file, System.Text.Encoding.ASCII, leaveOpen: true);
        uint strip = (uint)(_width * _height * _bands);
        uint offsets = Place();
        for (uint frame = 0; frame < _frames; frame++)
        {
            writer.Write(HeaderLength + (frame * strip));
        }

        uint lengths = Place();
        for (uint frame = 0; frame < _frames; frame++)
        {
            writer.Write(strip);
        }

        uint bits = Place();
        for (int band = 0; band < _bands; band++)
        {
            writer.Write((ushort)8);
        }

        uint directory = Place();
        (ushort Tag, ushort Type, uint Count, uint Value)[] entries =
        [
            (256, Long, 1, (uint)_width),
            (257, Long, 1, (uint)_height * _frames),
            (258, Short, (uint)_bands, bits),
            (259, Short, 1, 1), // not compressed
            (262, Short, 1, 2), // RGB
            (273, Long, _frames, _frames == 1 ? HeaderLength : offsets),
            (277, Short, 1, (uint)_bands),
            (278, Long, 1, (uint)_height),
            (279, Long, _frames, _frames == 1 ? strip : lengths),
            (284, Short, 1, 1), // all of a pixel together
            .. _bands > 3 ? [((ushort)338, Short, 1u, 2u)] : Array.Empty<(ushort, ushort, uint, uint)>(), // alpha, not multiplied
        ];
        writer.Write((ushort)entries.Length);
        foreach ((ushort tag, ushort type, uint count, uint value) in entries)
        {
            writer.Write(tag);
            writer.Write(type);
            writer.Write(count);
            writer.Write(value);
        }

        writer.Write(0u);
        writer.Seek(0, SeekOrigin.Begin);
        writer.Write("II*\0"u8);
        writer.Write(directory);
    }

    // The next even one.
    private uint Place()
    {
        if (_file.Position % 2 == 1)
        {
            _file.WriteByte(0);
        }

        return (uint)_file.Position;
    }
}
