using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Core.Storage;
using Varumarke.Renditions;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Sources;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Finished;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Outdated;

/// <summary>What stays of a media item's renditions and of its working copy.</summary>
public sealed class OutdatedRenditionsTests
{
    private readonly MemoryFileStore _files = new();
    private readonly FakeRenditionStore _store = new();
    private readonly AssetMetadataWriter _writer = SampleAssets.Writer();
    private readonly OneAsset _library = new();
    private readonly AwaitedCopies _awaited = new();
    private readonly OutdatedRenditions _outdated;
    private readonly RenditionKey _rendition;
    private readonly RenditionKey _copy;

    public OutdatedRenditionsTests()
    {
        IOptions<RenditionsOptions> options = Options.Create(new RenditionsOptions());
        _outdated = new OutdatedRenditions(_library, new AssetSources(_files, options, TimeProvider.System), _writer, new HotRenditions(options), _awaited, _store);
        Asset asset = _library.Asset!;
        StoredFile file = _files.Add(asset.Path, [1]);
        _rendition = RenditionVersion.KeyOf(asset, file.Stamp, _writer.Of(asset).Hash, new() { Width = 100 });
        _copy = RenditionVersion.CopyKeyOf(asset.Key, file.Stamp);
        _store.Content[_rendition] = [1];
        _store.Content[_copy] = [2];
    }

    [Theory]
    [InlineData(AssetAvailability.Deliverable, true, true)]
    [InlineData(AssetAvailability.NotApproved, false, true)]
    [InlineData(AssetAvailability.NoLegalBasis, false, true)]
    [InlineData(AssetAvailability.NotYet, false, true)]
    [InlineData(AssetAvailability.Expired, false, false)]
    [InlineData(AssetAvailability.Withdrawn, false, false)]
    [InlineData(AssetAvailability.ConsentExpired, false, false)]
    [InlineData(AssetAvailability.ConsentWithdrawn, false, false)]
    public async Task Remove_ByWhetherTheItemMayLeave_LeavesTheCopyOfWhatMayLaterOnly(AssetAvailability availability, bool rendition, bool copy)
    {
        _library.Availability = availability;
        Dictionary<RenditionKey, byte[]> before = new(_store.Content);

        await _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None);
        AssertThere(rendition, copy);

        // The sweep, which is told of each kind that is there.
        before.ToList().ForEach(pair => _store.Content[pair.Key] = pair.Value);
        await _outdated.RemoveEndedAsync(_copy.MediaKey, isCopy: true, CancellationToken.None);
        await _outdated.RemoveEndedAsync(_copy.MediaKey, isCopy: false, CancellationToken.None);
        AssertThere(rendition, copy);
    }

    [Fact]
    public async Task Remove_TheTermsAreOthers_LeavesTheCopy()
    {
        _library.Asset = _library.Asset! with { Crops = new() { FocalPoint = new() { Left = 0.1m, Top = 0.2m } } };

        await _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None);

        AssertThere(rendition: false, copy: true);
    }

    [Fact]
    public async Task Remove_TheFileIsAnother_LeavesNothing()
    {
        _files.Add(_library.Asset!.Path, [1, 2]);

        await _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None);

        AssertThere(rendition: false, copy: false);
    }

    [Fact]
    public async Task Remove_AnotherFileHasComeInOfWhichNoNewsHaveYet_LeavesItsCopyUntilTheyHave()
    {
        RenditionKey next = RenditionVersion.CopyKeyOf(_copy.MediaKey, "next");
        _awaited.Add(next);
        _store.Content[next] = [3];

        await _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None);
        AssertThere(rendition: true, copy: true);
        Assert.Contains(next, _store.Content.Keys);

        _awaited.Settle(_copy.MediaKey);
        await _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None);
        Assert.DoesNotContain(next, _store.Content.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Remove_TheItemHasGone_LeavesNothing(bool bySweep)
    {
        _library.Asset = null;

        await (bySweep ? _outdated.RemoveEndedAsync(_copy.MediaKey, isCopy: true, CancellationToken.None) : _outdated.RemoveAsync(_copy.MediaKey, CancellationToken.None));

        AssertThere(rendition: false, copy: false);
    }

    private void AssertThere(bool rendition, bool copy) =>
        Assert.Equal((rendition, copy), (_store.Content.ContainsKey(_rendition), _store.Content.ContainsKey(_copy)));
}
