namespace Varumarke.ManagementApi.Sharing;

/// <summary>A text in both languages.</summary>
internal sealed record SentTexts(string? Sv, string? En);
