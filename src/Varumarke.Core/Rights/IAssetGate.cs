using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Rights;

/// <summary>The one gate that every way out of the service asks before an asset leaves.</summary>
public interface IAssetGate
{
    /// <summary>May <paramref name="media"/> leave at <paramref name="now"/>?</summary>
    AssetDecision Decide(IPublishedContent media, DateTimeOffset now);
}
