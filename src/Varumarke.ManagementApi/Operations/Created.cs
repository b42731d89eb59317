namespace Varumarke.ManagementApi.Operations;

/// <summary>A new thing's address and name; of most things it is their key.</summary>
internal sealed record Created(string Path, string Name);
