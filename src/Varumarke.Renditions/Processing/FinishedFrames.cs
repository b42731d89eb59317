using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// The frames of an animation that are done, for an encoder that reads them once, from the first to the last: in memory, or in a
/// temporary file where they are many.
/// </summary>
internal sealed class FinishedFrames(int expected) : IDisposable
{
    /// <summary>Beyond that the pixels go into a file.</summary>
    public const long MostInMemory = 32L * 1024 * 1024;

    private readonly PictureSteps _kept = new();
    private readonly List<Image> _frames = [];
    private FrameFile? _file;
    private Image? _first;

    /// <summary>Takes the next frame's pixels, in sRGB with alpha or without; each has the size of the first.</summary>
    public void Add(Image frame)
    {
        if (_first is null)
        {
            _first = _kept.Keep(frame.CopyMemory());
            _file = (long)frame.Width * frame.Height * frame.Bands * expected > MostInMemory ? new FrameFile(frame) : null;
        }

        if (_file is not null)
        {
            _file.Add(frame);
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

        Image pixels = _kept.Keep(_file.Read());
        return _kept.Keep(pixels.Mutate(Tell));
    }

    /// <summary>Keeps a picture that is no animation as long as this is.</summary>
    public Image Kept(Image pixels) => _kept.Keep(pixels);

    public void Dispose()
    {
        _kept.Dispose();
        _file?.Dispose();
    }

    private void Tell(MutableImage fields)
    {
        if (_first!.Contains("delay"))
        {
            fields.Set(GValue.ArrayIntType, "delay", (int[])_first.Get("delay"));
        }

        if (_first.Contains("loop"))
        {
            fields.Set(GValue.GIntType, "loop", (int)_first.Get("loop"));
        }
    }
}
