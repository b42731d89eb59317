using Umbraco.Cms.Core.Security;
using Varumarke.Core.Uploads;

namespace Varumarke.Intake.Door;

/// <summary>
/// Umbraco's own question about uploads, asked when a temporary file arrives, leads to the same door. It knows no name and no
/// reason, so that names are judged later and reasons are in the log. A drawing that can be cleaned is safe: it is cleaned
/// where it is stored.
/// </summary>
internal sealed class StreamAnalyzer(IUploadDoor door) : IFileStreamSecurityAnalyzer
{
    public bool ShouldHandle(Stream fileStream) => fileStream is { CanRead: true, CanSeek: true };

    // Umbraco's interface is synchronous.
    public bool IsConsideredSafe(Stream fileStream) =>
        door.JudgeAsync(fileStream, fileName: null, CancellationToken.None).AsTask().GetAwaiter().GetResult().IsAdmitted;
}
