namespace Varumarke.Engine.Recalls;

/// <summary>What a receiver is told of something that went: what the list of recalls says of it, and nothing else.</summary>
/// <param name="AssetId">The asset's key, as receipts and files name it.</param>
/// <param name="Kind"><c>expired</c> or <c>withdrawn</c>.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">What the public is told; nothing where it may be used again.</param>
/// <param name="Substitute">What to use instead.</param>
/// <param name="Sha256">The originals that it had.</param>
internal sealed record RecallBody(Guid AssetId, string Kind, DateTimeOffset? Since, RecallReason? Reason, string? Substitute, IReadOnlyList<string> Sha256);
