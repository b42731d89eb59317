using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>
/// A drawing is not packed (SVGZ): what is in it cannot be cleaned where it lies, and browsers show it only with a header that
/// belongs to the connection.
/// </summary>
internal sealed class IsUnpacked : IUploadRule
{
    private const string Packed = "svgz";

    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken)
    {
        string extension = upload.FileName is null ? string.Empty : FileKinds.ExtensionOf(upload.FileName);
        bool isPacked = upload.Inspection.MediaType == "application/gzip";
        return ValueTask.FromResult(
            isPacked && extension is (Packed or "svg") ? Refusals.PackedDrawing(upload)
            : extension == Packed ? Refusals.NoPackedDrawing(upload)
            : null);
    }
}
