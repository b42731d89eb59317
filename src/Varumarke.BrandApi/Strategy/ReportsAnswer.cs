namespace Varumarke.BrandApi.Strategy;

/// <summary>The reports, the newest first.</summary>
internal sealed record ReportsAnswer(IReadOnlyList<ReportItem> Items);
