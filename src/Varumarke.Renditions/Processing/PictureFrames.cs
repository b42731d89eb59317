using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// An animation, which libvips decodes as one tall picture: frame by frame, so that no frame bleeds into the next. Each is
/// finished before the next is begun. Left to the encoder, as with one picture, the steps of all frames would stand at once, with
/// the lines that each of them keeps: 1.4 GB for 380 frames of 472 × 298 pixels, where one after the other takes some ten.
/// </summary>
internal static class PictureFrames
{
    /// <summary>The frames as the plan wants them, below each other.</summary>
    /// <param name="frames">The decoded frames.</param>
    /// <param name="plan">What is wanted.</param>
    /// <param name="finished">Takes the frames, and keeps what this gives.</param>
    public static Image Render(Image frames, RenditionPlan plan, FinishedFrames finished)
    {
        int height = (int)frames.Get("page-height");
        for (int index = 0; index < frames.Height / height; index++)
        {
            using var steps = new PictureSteps();
            Image frame = steps.Keep(frames.Crop(0, index * height, frames.Width, height));
            finished.Add(PictureFrame.Render(frame, plan, steps));
        }

        return finished.Joined();
    }
}
