using Varumarke.Core.Uploads;

namespace Varumarke.Intake.Uploads;

/// <summary>One thing that a file must be, or must not, to come in.</summary>
internal interface IUploadRule
{
    /// <summary>Why the file may not come in; null when this rule has nothing against it.</summary>
    ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken);
}
