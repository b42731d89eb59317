using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>The ending of the name goes with what the file holds: browsers, editors and virus scanners each believe another one.</summary>
internal sealed class NameFitsContent : IUploadRule
{
    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.FileName is null)
        {
            return ValueTask.FromResult<UploadRefusal?>(null);
        }

        string extension = FileKinds.ExtensionOf(upload.FileName);
        return ValueTask.FromResult(FileKinds.Fit(extension, upload.Inspection.MediaType) ? null : Refusals.Mislabelled(upload, extension));
    }
}
