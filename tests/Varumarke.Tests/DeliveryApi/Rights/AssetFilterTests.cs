using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Links;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Rights;
using Varumarke.Tests.Core.Rights;
using Varumarke.Tests.PropertyEditors;

namespace Varumarke.Tests.DeliveryApi.Rights;

public class AssetFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeMedia _open = new FakeMedia("brandImage").Set("approval", "approved").Set("deliverableTo", new DateTime(2026, 6, 30));
    private readonly FakeMedia _draft = new FakeMedia("brandImage").Set("approval", "draft");
    private readonly FakeMedia _replaced;
    private readonly DependencyRecorder _dependencies = new();
    private readonly AssetFilter _filter;

    public AssetFilterTests()
    {
        _replaced = new FakeMedia("brandImage").Set("approval", "withdrawn").SetSource("substitute", $"{{\"mediaKey\":\"{_open.Key}\"}}");
        _filter = Filter(new FakeMediaCache(_open, _draft, _replaced));
    }

    [Fact]
    public void Filter_List_ReplacesAndLeavesOut() => Assert.Equal(
        [_open.Key],
        Assert.IsAssignableFrom<IEnumerable<IApiMediaWithCrops>>(_filter.Filter(new[] { Picked(_draft), Picked(_replaced) })).Select(media => media.Id));

    [Fact]
    public void Filter_SubstituteThatIsPickedToo_StandsOnce() => Assert.Equal(
        [_open.Key],
        Assert.IsAssignableFrom<IEnumerable<IApiMediaWithCrops>>(_filter.Filter(new[] { Picked(_replaced), Picked(_open) })).Select(media => media.Id));

    [Fact]
    public void Filter_PickedTwiceByTheEditor_StandsTwice() =>
        Assert.Equal(2, Assert.IsAssignableFrom<IEnumerable<IApiMediaWithCrops>>(_filter.Filter(new[] { Picked(_open), Picked(_open) })).Count());

    [Fact]
    public void Filter_Single_IsItsSubstituteOrNothing()
    {
        Assert.Equal(_open.Key, Assert.IsAssignableFrom<IApiMedia>(_filter.Filter(Picked(_replaced))).Id);
        Assert.Null(_filter.Filter(Picked(_draft)));
        Assert.Null(_filter.Filter(Plain(_draft)));
    }

    [Fact]
    public void Filter_PlainMediaInATree_IsReplacedToo() =>
        Assert.Equal([_open.Key], Assert.IsAssignableFrom<IEnumerable<IApiMedia>>(_filter.Filter(new[] { Plain(_replaced), Plain(_draft) })).Select(media => media.Id));

    [Fact]
    public void Filter_Links_LeadToTheSubstitute()
    {
        ApiLink elsewhere = ApiLink.External("Hagfors", "https://hagfors.example.se", null, null);
        ApiLink[] links = [.. Assert.IsAssignableFrom<IEnumerable<ApiLink>>(_filter.Filter(new[] { Link(_replaced), Link(_draft), elsewhere }))];

        Assert.Equal([_open.Key, null], links.Select(link => link.DestinationId));
        Assert.Equal($"/media/{_open.Key}#page=3", links[0].Url);
        Assert.Equal("Manualen", links[0].Title);
    }

    [Fact]
    public void Filter_AnyOutcome_DependsOnAllThatWereAsked()
    {
        _filter.Filter(new[] { Picked(_replaced), Picked(_draft) });

        Assert.Equal(new[] { _replaced.Key, _open.Key, _draft.Key }.Order(), _dependencies.Tags.Order());
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), _dependencies.ExpiresAt);
    }

    [Fact]
    public void Filter_TermsSwitchedOff_LeavesUmbracosOwnValue()
    {
        ApiMediaWithCrops picked = Picked(_open);
        AssetFilter filter = Filter(new FakeMediaCache(_open), new DeliveryApiOptions { Renditions = false });

        Assert.Same(picked, filter.Filter(picked));
        Assert.IsType<ApiAsset>(_filter.Filter(picked));
    }

    [Fact]
    public void Filter_OtherValues_AreLeftAlone()
    {
        Assert.Equal("text", _filter.Filter("text"));
        Assert.Equal(5, _filter.Filter(5));
        Assert.Null(_filter.Filter(null));
    }

    private static ApiLink Link(FakeMedia media) => ApiLink.Media("Manualen", "/media/gammal.pdf#page=3", "#page=3", null, media.Key, "brandImage");

    private static ApiMediaWithCrops Picked(IPublishedContent media) => new(Plain(media), null, []);

    private static ApiMedia Plain(IPublishedContent media) =>
        new(media.Key, media.Name!, media.ContentType.Alias, "/media/" + media.Key, "jpg", 1, 1, 1, new Dictionary<string, object?>());

    private AssetFilter Filter(FakeMediaCache cache, DeliveryApiOptions? options = null)
    {
        var gate = new AssetGate(Options.Create(new AssetGateOptions()));
        var services = new AssetFilterServices(
            new AssetSubstitutes(new AssetDecisions(gate, cache, new FakeTimeProvider(Now))),
            cache,
            new Lazy<IApiMediaWithCropsBuilder>(Stub.Of<IApiMediaWithCropsBuilder>(("Build", args => Picked((IPublishedContent)args[0]!)))),
            new Lazy<IApiMediaBuilder>(Stub.Of<IApiMediaBuilder>(("Build", args => Plain((IPublishedContent)args[0]!)))),
            new MediaLinks(
                Stub.Of<IApiMediaUrlProvider>(("GetUrl", args => "/media/" + ((IPublishedContent)args[0]!).Key)),
                Stub.Of<IImageUrlTokenGenerator>(("RefreshSignature", args => args[0]))),
            new ApiAssets(
                Stub.Of<IAssetLibrary>(("Find", _ => null)),
                Stub.Of<IVariationContextAccessor>(("get_VariationContext", _ => null)),
                Options.Create(options ?? new DeliveryApiOptions())));
        return new AssetFilter(services, _dependencies, new RenditionsOfAnswer());
    }
}
