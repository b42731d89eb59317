using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>The culture and segment that a test sets.</summary>
internal sealed class FixedVariation : IVariationContextAccessor
{
    public VariationContext? VariationContext { get; set; }
}
