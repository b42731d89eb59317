using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Tests.Core.Rights;

/// <summary>A type with an alias and nothing else.</summary>
internal static class FakeContentType
{
    public static IPublishedContentType Create(string alias, ContentVariation variation = ContentVariation.Nothing) => new PublishedContentType(
        Guid.NewGuid(), 1, alias, PublishedItemType.Media, [], Enumerable.Empty<PublishedPropertyType>(), variation);
}
