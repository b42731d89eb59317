using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Brand;

/// <summary>How the brand speaks.</summary>
internal sealed record ToneItem(string Html, IReadOnlyList<BrandExample> Examples);
