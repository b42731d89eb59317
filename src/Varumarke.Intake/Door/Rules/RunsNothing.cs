using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>Neither content nor name is one of what runs when it is opened.</summary>
internal sealed class RunsNothing : IUploadRule
{
    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken)
    {
        string extension = upload.FileName is null ? string.Empty : FileKinds.ExtensionOf(upload.FileName);
        return ValueTask.FromResult(
            ActiveContent.IsMediaType(upload.Inspection.MediaType) ? Refusals.Active(upload, upload.Inspection.MediaType)
            : ActiveContent.IsExtension(extension) ? Refusals.Active(upload, "." + extension)
            : null);
    }
}
