namespace Varumarke.Core.Storage;

/// <summary>What a store knows of a file.</summary>
/// <param name="Path">Its path in the store.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="LastModified">When it was last written, UTC.</param>
/// <param name="Stamp">Changes whenever the content may have changed; letters, digits and hyphens.</param>
public sealed record StoredFile(string Path, long Length, DateTimeOffset LastModified, string Stamp);
