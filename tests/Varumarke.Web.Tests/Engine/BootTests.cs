using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Testing.Engine;

namespace Varumarke.Web.Tests.Engine;

public sealed class BootTests
{
    [Fact]
    public async Task Boot_EmptyDatabase_RunsWithoutAWarning()
    {
        await using EngineHost host = await EngineHost.StartAsync();

        Assert.True(host.Get<IDocumentUrlService>().IsInitialized);
        Assert.True(host.Get<IDocumentNavigationQueryService>().TryGetRootKeys(out IEnumerable<Guid> roots));
        Assert.Empty(roots);
        Assert.Empty(host.Warnings.Lines);
    }

    [Fact]
    public async Task Boot_SecondTimeOnTheSameDatabase_RunsWithoutAWarning()
    {
        await using EngineHost first = await EngineHost.StartAsync();

        await using EngineHost second = await EngineHost.StartAsync(folder: first.Folder);

        Assert.Empty(second.Warnings.Lines);
    }

    [Fact]
    public async Task Boot_Collections_CanAllBeMade()
    {
        await using EngineHost host = await EngineHost.StartAsync();

        Assert.NotEmpty(host.Get<CacheRefresherCollection>());
        Assert.NotEmpty(host.Get<DataEditorCollection>());
        Assert.NotEmpty(host.Get<PropertyValueConverterCollection>());
        Assert.NotEmpty(host.Get<Umbraco.Cms.Core.Webhooks.WebhookEventCollection>());
        Assert.NotEmpty(host.Get<Umbraco.Cms.Core.Routing.ContentFinderCollection>());
        Assert.NotEmpty(host.Get<Umbraco.Cms.Core.Routing.UrlProviderCollection>());
    }
}
