using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// The frames of an animation that are done, for an encoder that reads them once, from the first to the last: in memory, or in a
/// temporary file where they are many.
/// </summary>
internal sealed class FinishedFrames : IDisposable
{
    /// <summary>Beyond that the pixels go into a file.</summary>
    public const long MostInMemory = 32L * 1024 * 1024;

    private const int BufferSize = 256 * 1024;

    private readonly PictureSteps _kept = new();
    private readonly List<Image> _frames = [];
    private readonly int _expected;
    private FileStream? _file;
    private Image? _first;
    private int _count;

    /// <param name="expected">How many frames will come.</param>
    public FinishedFrames(int expected) => _expected = expected;

    /// <summary>Takes the next frame's pixels; each has the size of the first.</summary>
    public void Add(Image frame)
    {
        _count++;
        if (_first is null)
        {
            _first = _kept.Keep(frame.CopyMemory());
            OpenFile((long)frame.Width * frame.Height * frame.Bands * _expected);
        }

        if (_file is not null)
        {
            _file.Write(frame.WriteToMemory<byte>());
        }
        else
        {
            _frames.Add(_frames.Count == 0 ? _first : _kept.Keep(frame.CopyMemory()));
        }
    }

    /// <summary>All of them below each other, with what the first said of them. Valid as long as this is.</summary>
    public Image Joined()
    {
        if (_file is null)
        {
            return _kept.Keep(Image.Arrayjoin([.. _frames], across: 1));
        }

        _file.Flush();
        Image first = _first!;
        Image pixels = _kept.Keep(Image.Rawload(_file.Name, first.Width, first.Height * _count, first.Bands, access: Enums.Access.Sequential));
        Image colours = _kept.Keep(pixels.Copy(interpretation: first.Interpretation));
        return _kept.Keep(colours.Mutate(fields => Tell(fields, first)));
    }

    /// <summary>Keeps a picture that is no animation as long as this is.</summary>
    public Image Kept(Image pixels) => _kept.Keep(pixels);

    public void Dispose()
    {
        _kept.Dispose();
        _file?.Dispose();
    }

    private void OpenFile(long bytes)
    {
        if (bytes > MostInMemory)
        {
            string path = Path.Combine(Path.GetTempPath(), $"varumarke-{Guid.NewGuid():N}.frames");
            _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.DeleteOnClose);
        }
    }

    private static void Tell(MutableImage fields, Image first)
    {
        if (first.Contains("delay"))
        {
            fields.Set(GValue.ArrayIntType, "delay", (int[])first.Get("delay"));
        }

        if (first.Contains("loop"))
        {
            fields.Set(GValue.GIntType, "loop", (int)first.Get("loop"));
        }
    }
}
