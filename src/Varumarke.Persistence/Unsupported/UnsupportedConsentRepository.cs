using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Unsupported;

/// <summary>Consents of website visitors; consents to pictures are properties of the asset.</summary>
internal sealed class UnsupportedConsentRepository : IConsentRepository
{
    public IConsent? Get(int id) => throw NotUsed.Of<IConsentRepository>();

    public IEnumerable<IConsent> GetMany(params int[]? ids) => throw NotUsed.Of<IConsentRepository>();

    public bool Exists(int id) => throw NotUsed.Of<IConsentRepository>();

    public void Save(IConsent entity) => throw NotUsed.Of<IConsentRepository>();

    public void Delete(IConsent entity) => throw NotUsed.Of<IConsentRepository>();

    public IEnumerable<IConsent> Get(IQuery<IConsent> query) => throw NotUsed.Of<IConsentRepository>();

    public int Count(IQuery<IConsent>? query) => throw NotUsed.Of<IConsentRepository>();

    public void ClearCurrent(string source, string context, string action) => throw NotUsed.Of<IConsentRepository>();
}
