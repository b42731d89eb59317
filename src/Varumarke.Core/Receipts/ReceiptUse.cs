namespace Varumarke.Core.Receipts;

/// <summary>What whoever takes an asset tells of its use. Nobody has to.</summary>
/// <param name="Purpose">In their words.</param>
/// <param name="Channel">Where (<see cref="Library.LibraryWords.ChannelCodes"/>); what is no channel is not kept.</param>
public sealed record ReceiptUse(string? Purpose, string? Channel);
