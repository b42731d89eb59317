using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>What a converter is told about the value that it converts.</summary>
internal sealed record BlockConversion(IPublishedElement Owner, IPublishedPropertyType PropertyType, PropertyCacheLevel CacheLevel, bool Preview);
