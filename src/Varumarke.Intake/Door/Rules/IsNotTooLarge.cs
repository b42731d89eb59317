using Microsoft.Extensions.Options;
using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>
/// The limits of pictures, by what their headers say before anybody decodes them, and of all other files. What makes a
/// picture unreadable for the renderer (a broken header) is no use among the media either.
/// </summary>
internal sealed class IsNotTooLarge(IOptions<PictureLimits> limits, IOptions<UploadOptions> options) : IUploadRule
{
    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken) => ValueTask.FromResult(Find(upload));

    private UploadRefusal? Find(Upload upload)
    {
        if (upload.Inspection.Format is null)
        {
            return upload.Length > options.Value.MaxBytes ? Refusals.TooLarge(upload, options.Value.MaxBytes) : null;
        }

        PictureVerdict verdict = limits.Value.Judge(upload.Inspection, upload.Length);
        return verdict.IsOk ? null : Refusals.Picture(upload, verdict, limits.Value);
    }
}
