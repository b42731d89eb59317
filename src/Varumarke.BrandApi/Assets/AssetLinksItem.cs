namespace Varumarke.BrandApi.Assets;

/// <summary>Where more is to be had: the description, the page for people, the terms, the renditions, a small picture.</summary>
internal sealed record AssetLinksItem(string Self, string Page, string Terms, string? Renditions, string? Thumbnail);
