using Varumarke.Core.Recalls;

namespace Varumarke.BrandApi.Receipts;

/// <summary>What is asked.</summary>
internal sealed record ReceiptQuestion(IReadOnlyList<string>? Codes, IReadOnlyList<string>? Hashes)
{
    /// <summary>Whether it can be answered: something is asked, not too much, and no thing is nothing.</summary>
    public bool IsAsked => (Codes?.Count ?? 0) + (Hashes?.Count ?? 0) is > 0 and <= RecallTexts.MostAsked && !(Codes ?? []).Concat(Hashes ?? []).Any(asked => asked is null);
}
