namespace Varumarke.Core.Receipts;

/// <summary>How often somebody asked with a receipt, since that was stored last.</summary>
/// <param name="Code">The receipt's.</param>
/// <param name="Times">How often.</param>
/// <param name="LastOn">When last, UTC.</param>
public sealed record ReceiptAsks(string Code, int Times, DateTime LastOn);
