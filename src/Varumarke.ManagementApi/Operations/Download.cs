namespace Varumarke.ManagementApi.Operations;

/// <summary>A file and its name.</summary>
internal sealed record Download(string Name, string MediaType, byte[] Content);
