using System.Globalization;
using System.Text.Json;

namespace Varumarke.Tests.Seed;

/// <summary>The pictures of the seed show every state that the rights gate must tell apart, seen from the day the seed is made for.</summary>
public sealed class SeedMediaTests
{
    private static readonly DateTime _today = new(2026, 11, 23);

    private static readonly IReadOnlyList<SeedItem> _images = [.. SeedFolder.In("Media").Where(item => item.ContentType == "brandImage")];

    [Fact]
    public void Images_Each_HaveCompleteRightsData() =>
        Assert.All(_images, item => Assert.All(
            new[] { "approval", "photographer", "rightsHolder", "licence", "legalBasis", "archiveDecision", "altTextSv", "altTextEn", "captionSv", "captionEn", "place", "season", "subjects", "madeHow" },
            alias => Assert.NotEmpty(item.Text(alias))));

    [Fact]
    public void Pictures_Each_SayTruthfullyThatTheyAreDrawn() =>
        Assert.All(SeedFolder.In("Media").Where(item => item.ContentType is "brandImage" or "brandLogo"), item => Assert.Equal("drawn", item.Text("madeHow")));

    [Fact]
    public void Images_Each_HaveAFocalPointAndTheFiveCrops() =>
        Assert.All(_images, item =>
        {
            using JsonDocument value = JsonDocument.Parse(item.Text("umbracoFile"));
            Assert.InRange(value.RootElement.GetProperty("focalPoint").GetProperty("left").GetDouble(), 0, 1);
            Assert.Equal(["hero", "card", "thumb", "portrait", "social"], value.RootElement.GetProperty("crops").EnumerateArray().Select(crop => crop.GetProperty("alias").GetString()));
        });

    [Theory]
    [InlineData("draft", 2)]
    [InlineData("inReview", 1)]
    [InlineData("withdrawn", 2)]
    [InlineData("approved", 18)]
    public void Images_InEachStateOfApproval_AreEnough(string approval, int minimum) =>
        Assert.InRange(_images.Count(item => item.Text("approval") == approval), minimum, _images.Count);

    [Fact]
    public void Images_NowExpired_AreAtLeastTwo() =>
        Assert.InRange(_images.Count(item => item.Text("approval") == "approved" && (Before(item, "deliverableTo") || Before(item, "consentValidTo"))), 2, 5);

    [Fact]
    public void Images_WhoseConsentSoonRunsOut_AreAtLeastTwo() =>
        Assert.InRange(_images.Count(item => item.Text("approval") == "approved" && Date(item, "consentValidTo") is { } end && end > _today && end < _today.AddDays(45)), 2, 5);

    [Fact]
    public void Images_Withdrawn_NameASubstituteThatMayBeUsed()
    {
        Dictionary<Guid, SeedItem> media = SeedFolder.In("Media").ToDictionary(item => item.Key);
        Assert.All(_images.Where(item => item.Text("approval") == "withdrawn"), item =>
        {
            using JsonDocument value = JsonDocument.Parse(item.Text("substitute"));
            SeedItem substitute = media[value.RootElement[0].GetProperty("mediaKey").GetGuid()];
            Assert.Equal("approved", substitute.Text("approval"));
            Assert.False(Before(substitute, "deliverableTo") || Before(substitute, "consentValidTo"));
        });
    }

    [Fact]
    public void Images_WithConsentAsLegalBasis_SayHowLongItLasts() =>
        Assert.All(_images.Where(item => item.Text("legalBasis") == "consent"), item => Assert.NotNull(Date(item, "consentValidTo")));

    [Fact]
    public void Pages_ThatArePublished_UseOnlyPicturesThatMayBeDelivered()
    {
        HashSet<string> closed = [.. _images.Where(item => item.Text("approval") != "approved" || Before(item, "deliverableTo") || Before(item, "consentValidTo")).Select(item => item.Key.ToString())];
        Assert.NotEmpty(closed);
        Assert.All(SeedFolder.In("Content"), item => Assert.DoesNotContain(closed, key => item.Root.ToString().Contains(key, StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_OfEveryMediaItem_HaveTheirOwnName()
    {
        string[] names = [.. SeedFolder.In("Media").Where(item => item.ContentType != "Folder").Select(FileName)];
        Assert.Equal(26 + 8 + 2, names.Distinct().Count());
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Files_OfEveryMediaItem_LieInMediaSeed()
    {
        IEnumerable<string?> files = Directory.GetFiles(Path.Combine(SeedFolder.Root, "media-seed"), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Empty(SeedFolder.In("Media").Where(item => item.ContentType != "Folder").Select(FileName).Except(files));
    }

    private static string FileName(SeedItem item)
    {
        string value = item.Text("umbracoFile");
        if (value.StartsWith('{'))
        {
            using JsonDocument json = JsonDocument.Parse(value);
            value = json.RootElement.GetProperty("src").GetString()!;
        }

        return value.Split('/')[^1];
    }

    private static bool Before(SeedItem item, string alias) => Date(item, alias) < _today;

    private static DateTime? Date(SeedItem item, string alias) =>
        item.Text(alias) is { Length: > 0 } text ? DateTime.Parse(text, CultureInfo.InvariantCulture) : null;
}
