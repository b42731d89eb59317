using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Scanning;

/// <summary>The virus scanner, where one is configured, has nothing against the file. The last rule, being the dearest.</summary>
internal sealed class HasNoVirus(
    IVirusScanner scanner, ScannedFiles scanned, IOptionsMonitor<VirusScanOptions> options, ILogger<HasNoVirus> logger) : IUploadRule
{
    public async ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.Enabled)
        {
            return null;
        }

        string fingerprint = await ScannedFiles.FingerprintAsync(upload.Content, cancellationToken);
        if (scanned.Knows(fingerprint))
        {
            return null;
        }

        upload.Content.Position = 0;
        VirusScan scan = await scanner.ScanAsync(upload.Content, cancellationToken);
        string name = LogText.Of(upload.FileName);
        switch (scan.Outcome)
        {
            case VirusScanOutcome.Clean:
                scanned.Remember(fingerprint);
                return null;
            case VirusScanOutcome.Infected:
                logger.VirusFound(LogText.Of(scan.Detail), name);
                return Refusals.Infected(upload, LogText.Of(scan.Detail));
            default:
                logger.NotScanned(name, LogText.Of(scan.Detail));
                return options.CurrentValue.AdmitUnscanned ? null : Refusals.NotScanned(upload, scan);
        }
    }
}
