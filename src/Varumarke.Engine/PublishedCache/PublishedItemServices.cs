using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Engine.PublishedCache;

/// <summary>What every published item needs besides its own data: shared, so that an item carries one reference.</summary>
internal sealed record PublishedItemServices(IVariationContextAccessor VariationContextAccessor, CacheGenerations Generations);
