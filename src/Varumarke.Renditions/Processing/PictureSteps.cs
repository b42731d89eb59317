using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// The pictures between a file and what is made of it. Each holds on to the one before, decoded pixels and all, in memory that
/// the collector neither sees nor hurries to free, so they are let go as soon as the last step has been taken.
/// </summary>
internal sealed class PictureSteps : IDisposable
{
    private readonly List<Image> _images = [];

    /// <summary>Lets the picture go with the others.</summary>
    public Image Keep(Image image)
    {
        _images.Add(image);
        return image;
    }

    public void Dispose()
    {
        // The last first: each gives back what it holds of those before it.
        for (int i = _images.Count - 1; i >= 0; i--)
        {
            _images[i].Dispose();
        }

        _images.Clear();
    }
}
