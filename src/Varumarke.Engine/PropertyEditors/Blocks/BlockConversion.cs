using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>What a converter is told about the value that it converts.</summary>
internal sealed record BlockConversion(IPublishedElement Owner, IPublishedPropertyType PropertyType, PropertyCacheLevel CacheLevel, bool Preview);
