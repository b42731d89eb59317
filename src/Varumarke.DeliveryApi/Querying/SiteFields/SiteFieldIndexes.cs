using Umbraco.Cms.Core.Services;

namespace Varumarke.DeliveryApi.Querying.SiteFields;

/// <summary>A site's own fields of the published documents, and of documents as their drafts are.</summary>
internal sealed class SiteFieldIndexes(SiteFieldCatalogue catalogue, IContentService contents)
{
    private readonly SiteFieldValues _published = new(catalogue, contents, drafts: false);
    private readonly SiteFieldValues _drafts = new(catalogue, contents, drafts: true);

    public SiteFieldValues Documents(bool preview) => preview ? _drafts : _published;

    /// <summary>A draft was saved; what is published stands.</summary>
    public void ForgetDraft(Guid key) => _drafts.Forget([key]);

    public void Forget(IReadOnlyCollection<Guid> keys)
    {
        _published.Forget(keys);
        _drafts.Forget(keys);
    }

    public void Clear()
    {
        _published.Clear();
        _drafts.Clear();
    }
}
