using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;
using Varumarke.DeliveryApi.Assets;
using Varumarke.Tests.Core.Rights;

namespace Varumarke.Tests.DeliveryApi.Assets;

public class RenditionsOfAnswerTests
{
    private static readonly Asset Picture = new()
    {
        Key = Guid.NewGuid(),
        Name = "Bild",
        Url = "/media/x/bild.jpg",
        Path = "x/bild.jpg",
        Terms = AssetTerms.None,
        UpdateDate = DateTime.UnixEpoch,
        Media = new FakeMedia("brandImage"),
    };

    [Fact]
    public async Task Complete_FactsAreMeasuredFirst_ValuesAreThereWhenTheAnswerIsWritten()
    {
        var facts = new SlowFacts();
        var answer = new RenditionsOfAnswer();
        var pending = new PendingRenditions(Picture, null, facts, new RememberedLinks(new Links()));
        answer.Add(pending);

        Task completing = answer.CompleteAsync(CancellationToken.None);
        Assert.False(completing.IsCompleted);
        facts.Source.SetResult(Facts());
        await completing;

        Assert.Equal("#3a5f2b", pending.Value!.Placeholder!.Colour);
        Assert.False(answer.AreIncomplete);
        Assert.Equal(1, facts.Asked);
    }

    [Fact]
    public async Task Complete_FileCannotBeRead_AnswerIsIncomplete()
    {
        var facts = new SlowFacts();
        facts.Source.SetResult(null);
        var answer = new RenditionsOfAnswer();
        var pending = new PendingRenditions(Picture, null, facts, new RememberedLinks(new Links()));
        answer.Add(pending);

        await answer.CompleteAsync(CancellationToken.None);

        Assert.Null(pending.Value);
        Assert.True(answer.AreIncomplete);
    }

    [Fact]
    public void Value_OutsideAnAnswer_IsMadeOnDemand()
    {
        var facts = new SlowFacts();
        facts.Source.SetResult(Facts());
        var pending = new PendingRenditions(Picture, null, facts, new RememberedLinks(new Links()));

        Assert.NotNull(pending.Value);
        Assert.NotNull(pending.Value);
        Assert.Equal(1, facts.Asked);
    }

    [Fact]
    public void Links_OfTheSameFile_AreWrittenOnce()
    {
        var links = new Links();
        var remembered = new RememberedLinks(links);

        Assert.Same(remembered.Of(Picture, Facts(), null), remembered.Of(Picture, Facts(), null));
        Assert.Equal(1, links.Written);
        remembered.Of(Picture, Facts() with { Stamp = "2" }, null);
        Assert.Equal(2, links.Written);
        remembered.Of(Picture, Facts(), new ImageCropperValue());
        remembered.Of(Picture, Facts(), new ImageCropperValue());
        Assert.Equal(4, links.Written);
    }

    private static PictureFacts Facts() => new()
    {
        MediaKey = Picture.Key,
        Path = Picture.Path,
        Stamp = "1",
        ContentHash = new string('0', 64),
        Bytes = 1,
        MediaType = "image/jpeg",
        DominantColour = "#3a5f2b",
    };

    private sealed class SlowFacts : IPictureFactsProvider
    {
        public TaskCompletionSource<PictureFacts?> Source { get; } = new();

        public int Asked { get; private set; }

        public ValueTask<PictureFacts?> GetAsync(Asset asset, CancellationToken cancellationToken)
        {
            Asked++;
            return new ValueTask<PictureFacts?>(Source.Task);
        }
    }

    private sealed class Links : IRenditionLinks
    {
        public int Written { get; private set; }

        public RenditionSet? Of(Asset asset, PictureFacts facts, ImageCropperValue? local = null)
        {
            Written++;
            return new(new RenditionPlaceholder(facts.DominantColour, facts.Placeholder), new Dictionary<string, RenditionLink>());
        }

        public RenditionSource? LightestOf(Asset asset, PictureFacts facts, string preset) => null;

        public RenditionLink? StandingOf(Asset asset, PictureFacts facts, string preset) => null;
    }
}
