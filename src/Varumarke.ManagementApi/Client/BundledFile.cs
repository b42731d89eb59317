namespace Varumarke.ManagementApi.Client;

/// <summary>Where a file's bytes are in the archive.</summary>
internal readonly record struct BundledFile(long Offset, long Length);
