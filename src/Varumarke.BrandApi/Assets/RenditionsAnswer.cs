using Varumarke.Core.Renditions;

namespace Varumarke.BrandApi.Assets;

/// <summary>The ready sizes of a picture, and what to show until one is there.</summary>
internal sealed record RenditionsAnswer(Guid Id, RenditionPlaceholder? Placeholder, IReadOnlyList<RenditionItem> Items);
