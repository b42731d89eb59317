namespace Varumarke.ManagementApi.OpenDocuments;

/// <summary>Somebody who has a document open.</summary>
/// <param name="User">The user's key.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Since">When it was opened.</param>
internal sealed record Reader(Guid User, string Name, DateTimeOffset Since);
