namespace Varumarke.Core.Uploads;

/// <summary>Looks for viruses in a file.</summary>
public interface IVirusScanner
{
    /// <summary>Reads the file from where it stands to its end. A scanner that is away or answers nonsense is an outcome, not an exception.</summary>
    ValueTask<VirusScan> ScanAsync(Stream file, CancellationToken cancellationToken);
}
