namespace Varumarke.BrandApi.Receipts;

/// <summary>The answers, in the order of the question: codes, then hashes.</summary>
internal sealed record CheckAnswer(IReadOnlyList<CheckedItem> Items);
