namespace Varumarke.Portal.Zips;

/// <summary>A file that goes into a zip.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Version">What changes exactly when its bytes do; null for what is made for this zip alone.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Open">Opens it, seekable; the gate is asked then.</param>
internal sealed record ZipFile(string Name, string? Version, long Length, Func<CancellationToken, Task<Stream>> Open);
