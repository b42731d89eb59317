namespace Varumarke.BrandApi.Brand;

/// <summary>A profile area.</summary>
internal sealed record ProfileAreaItem(Guid Id, string Title, string Preamble, string TodayHtml, string WantedHtml, string StoryHtml);
