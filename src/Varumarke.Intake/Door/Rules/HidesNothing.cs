using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Door.Hidden;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>
/// A picture is not an archive, a page or a program at the same time. What phones put behind their pictures (a short film, a
/// second picture) may stay: the originals that leave are cut there.
/// </summary>
internal sealed class HidesNothing : IUploadRule
{
    private static readonly PictureFormat[] Drawings = [PictureFormat.Svg];

    // What may stand behind the end of a picture.
    private static readonly string[] Companions = ["image/jpeg", "video/mp4", "video/quicktime", "image/heic", FileKinds.Unknown, "text/plain", "application/x-empty"];

    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Find(upload) is { } found ? Refusals.HidesAnother(upload, found) : null);

    private static string? Find(Upload upload)
    {
        if (upload.Inspection.Format is not { } format || Drawings.Contains(format))
        {
            return null;
        }

        if (ZipDirectory.IsIn(upload.Content))
        {
            return "application/zip";
        }

        if (PictureEnd.Find(upload.Content, format) is { } end
            && BehindThePicture.MediaType(upload.Content, end) is { } behind
            && !Companions.Contains(behind, StringComparer.Ordinal))
        {
            return behind;
        }

        return Markup.FindIn(upload.Content);
    }
}
