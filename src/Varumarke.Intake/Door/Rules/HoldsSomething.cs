using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door.Rules;

/// <summary>An empty file is a mistake: an upload that broke off, most often.</summary>
internal sealed class HoldsSomething : IUploadRule
{
    public ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken) =>
        ValueTask.FromResult(upload.Length == 0 ? Refusals.Empty(upload) : null);
}
