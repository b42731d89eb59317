using Varumarke.BrandApi.Assets;
using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Brand;

/// <summary>The brand in one language.</summary>
internal sealed record BrandAnswer
{
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Vision { get; init; }

    public required string Promise { get; init; }

    public required IReadOnlyList<BrandValue> CoreValues { get; init; }

    public required ToneItem Tone { get; init; }

    public required IReadOnlyList<ColourItem> Colours { get; init; }

    public required IReadOnlyList<BrandTypeface> Typefaces { get; init; }

    public required IReadOnlyList<AssetItem> Logos { get; init; }

    public required IReadOnlyList<StrengthItem> Strengths { get; init; }

    public required IReadOnlyList<ProfileAreaItem> ProfileAreas { get; init; }

    public required string PageOwner { get; init; }

    public required DateTime Changed { get; init; }

    public static BrandAnswer Of(BrandPlatform platform, BrandReader brand, IReadOnlyList<AssetItem> logos, string language) => new()
    {
        Language = language,
        Title = platform.Title,
        Vision = platform.Vision,
        Promise = platform.Promise,
        CoreValues = platform.CoreValues,
        Tone = new ToneItem(platform.ToneHtml, platform.Examples),
        Colours = [.. platform.Colours.Select(ColourItem.Of)],
        Typefaces = platform.Typefaces,
        Logos = logos,
        Strengths = [.. brand.Strengths(language).Select(strength => new StrengthItem(strength.Key, strength.Title, strength.Promise, strength.Preamble, strength.StoryHtml, strength.KeyMessages, strength.Proof))],
        ProfileAreas = [.. brand.ProfileAreas(language).Select(area => new ProfileAreaItem(area.Key, area.Title, area.Preamble, area.TodayHtml, area.WantedHtml, area.StoryHtml))],
        PageOwner = platform.Owner,
        Changed = platform.Changed,
    };
}
