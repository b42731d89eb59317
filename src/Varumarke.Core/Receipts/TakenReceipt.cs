namespace Varumarke.Core.Receipts;

/// <summary>A receipt as whoever cares for the asset sees it: not its code, which is the key to it, and nobody's address.</summary>
/// <param name="IssuedOn">When the asset was taken, UTC.</param>
/// <param name="Rendition">Which size.</param>
/// <param name="Purpose">What for, if that was told.</param>
/// <param name="Channel">Where it is used, if that was told.</param>
/// <param name="HasAddress">Whether somebody left an address and is told when it may not be used any more.</param>
/// <param name="TimesAsked">How often somebody has asked whether it may still be used.</param>
/// <param name="LastAskedOn">When last, UTC.</param>
public sealed record TakenReceipt(DateTime IssuedOn, string Rendition, string? Purpose, string? Channel, bool HasAddress, int TimesAsked, DateTime? LastAskedOn);
