using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>An animation, which libvips keeps as one tall picture: frame by frame, so that no frame bleeds into the next.</summary>
internal static class PictureFrames
{
    public static Image Render(Image frames, RenditionPlan plan)
    {
        int height = (int)frames.Get("page-height");
        Image[] rendered =
        [
            .. Enumerable.Range(0, frames.Height / height)
                .Select(index => PictureFrame.Render(frames.Crop(0, index * height, frames.Width, height), plan)),
        ];
        return Image.Arrayjoin(rendered, across: 1);
    }
}
