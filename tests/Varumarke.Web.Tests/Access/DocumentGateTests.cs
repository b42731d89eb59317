using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Access;

namespace Varumarke.Web.Tests.Access;

/// <summary>In doubt a document is kept in.</summary>
public sealed class DocumentGateTests(NamingSite site) : IClassFixture<NamingSite>
{
    [Fact]
    public void Decide_ProtectionWhoseDocumentCannotBeTold_KeepsAllIn()
    {
        var keys = new KeysThatFail(Get<IIdKeyMap>());
        using DocumentGate gate = Gate(keys);
        using (site.Protect(site.Named[0].Key))
        {
            Assert.Equal(DocumentAccess.Protected, gate.Decide(site.Named[1].Key, "openPage"));

            // It is read again, and not kept like that.
            keys.Fails = false;
            Assert.Equal(DocumentAccess.Protected, gate.Decide(site.Named[0].Key, "openPage"));
            Assert.Equal(DocumentAccess.Deliverable, gate.Decide(site.Naming, "openPage"));
        }
    }

    [Fact]
    public void Decide_DocumentThatLiesNowhereWhileOthersAreProtected_IsKeptIn()
    {
        using DocumentGate gate = Gate(Get<IIdKeyMap>());
        Assert.Equal(DocumentAccess.Deliverable, gate.Decide(Guid.NewGuid(), "openPage"));

        using (site.Protect(site.Named[0].Key))
        {
            gate.Forget();
            Assert.Equal(DocumentAccess.Protected, gate.Decide(Guid.NewGuid(), "openPage"));
            Assert.Equal(DocumentAccess.Deliverable, gate.Decide(site.Naming, "openPage"));
        }
    }

    private DocumentGate Gate(IIdKeyMap keys) => new(
        site.PublicAccess, keys, Get<IEntityService>(), Get<IDocumentNavigationQueryService>(), Get<IOptionsMonitor<DeliveryApiSettings>>());

    private T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private sealed class KeysThatFail(IIdKeyMap keys) : IIdKeyMap
    {
        public bool Fails { get; set; } = true;

        public Attempt<Guid> GetKeyForId(int id, UmbracoObjectTypes umbracoObjectType) =>
            Fails ? Attempt<Guid>.Fail() : keys.GetKeyForId(id, umbracoObjectType);

        public Attempt<int> GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) => keys.GetIdForKey(key, umbracoObjectType);

        public Attempt<int> GetIdForUdi(Udi udi) => keys.GetIdForUdi(udi);

        public Attempt<Udi?> GetUdiForId(int id, UmbracoObjectTypes umbracoObjectType) => keys.GetUdiForId(id, umbracoObjectType);

        public void ClearCache() => keys.ClearCache();

        public void ClearCache(int id) => keys.ClearCache(id);

        public void ClearCache(Guid key) => keys.ClearCache(key);
    }
}
