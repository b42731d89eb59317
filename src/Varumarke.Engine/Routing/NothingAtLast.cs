using Umbraco.Cms.Core.Routing;

namespace Varumarke.Engine.Routing;

/// <summary>Umbraco's page for what is not found. A headless site has none: the API answers 404.</summary>
internal sealed class NothingAtLast : IContentLastChanceFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request) => Task.FromResult(false);
}
