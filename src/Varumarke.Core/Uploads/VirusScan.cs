namespace Varumarke.Core.Uploads;

/// <summary>What a virus scanner said.</summary>
/// <param name="Outcome">Clean, infected or not scanned.</param>
/// <param name="Detail">The name of the virus, or why the file was not scanned; null when it is clean.</param>
/// <param name="SwedishDetail">Why the file was not scanned, for readers of Swedish; null for the same words.</param>
public sealed record VirusScan(VirusScanOutcome Outcome, string? Detail = null, string? SwedishDetail = null)
{
    /// <summary>Nothing was found.</summary>
    public static VirusScan Clean { get; } = new(VirusScanOutcome.Clean);

    /// <summary>A virus was found.</summary>
    public static VirusScan Infected(string name) => new(VirusScanOutcome.Infected, name);

    /// <summary>The file was not scanned, or not all of it.</summary>
    public static VirusScan NotScanned(string english, string swedish) => new(VirusScanOutcome.NotScanned, english, swedish);
}

/// <summary>The outcomes of a virus scan.</summary>
public enum VirusScanOutcome
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>A virus was found.</summary>
    Infected,

    /// <summary>The file was not scanned.</summary>
    NotScanned,
}
