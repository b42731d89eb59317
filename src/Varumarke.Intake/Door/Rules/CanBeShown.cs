using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>A picture can be decoded here: one that never can would lie there as a picture without ever being one to anybody.</summary>
/// <param name="decoders">What can be decoded; null where nothing is rendered, and then all may come in.</param>
internal sealed class CanBeShown(IPictureDecoders? decoders = null) : IUploadRule
{
    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken) =>
        ValueTask.FromResult(upload.Inspection.IsHevc && decoders?.CanDecode(upload.Inspection) == false ? Refusals.Hevc(upload) : null);
}
