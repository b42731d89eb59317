using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Brand;

/// <summary>Reads the brand out of its documents, as much of it as may be shown in a language.</summary>
public sealed class BrandReader(IDocumentShelf shelf, IUmbracoContextFactory contexts, IVariationContextAccessor variation)
{
    /// <summary>The platform; null when there is none to be shown.</summary>
    public BrandPlatform? Platform(string language) => OfType(language, LibraryTypes.Platform, ReadPlatform) is [var platform, ..] ? platform : null;

    /// <summary>Who answers for the brand, read alone: every page asks. In the other language where there is no platform in this one.</summary>
    public BrandOwner? Owner(string language) => OwnerIn(language) ?? OwnerIn(ReaderLanguage.Other(language));

    /// <summary>The strengths.</summary>
    public IReadOnlyList<BrandStrength> Strengths(string language) => OfType(language, LibraryTypes.Strength, ReadStrength);

    /// <summary>The profile areas.</summary>
    public IReadOnlyList<BrandProfileArea> ProfileAreas(string language) => OfType(language, LibraryTypes.ProfileArea, ReadProfileArea);

    /// <summary>The approved texts whose period has begun and not ended.</summary>
    public IReadOnlyList<BrandCopy> Texts(string language) => OfType(language, LibraryTypes.Text, ReadCopy);

    /// <summary>The start page's own picture and words; null when there is none to be shown.</summary>
    public (IReadOnlyList<Guid> Hero, string HeroText)? Start(string language) =>
        OfType(language, "home", (reading, document) => (reading.Media(document, "heroImage"), reading.Text(document, "heroText"))) is [var first, ..] ? first : null;

    /// <summary>Reads one document as it stands in a language; null when it may not be shown.</summary>
    public TModel? Read<TModel>(Guid key, string language, Func<DocumentReading, IPublishedContent, TModel?> read) where TModel : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return In(language, (reading, culture) => shelf.Find(key, culture) is { } document ? read(reading, document) : null);
    }

    /// <summary>Reads all of a type that may be shown in a language, in the order of the tree.</summary>
    public IReadOnlyList<TModel> OfType<TModel>(string language, string type, Func<DocumentReading, IPublishedContent, TModel> read) =>
        In(language, (reading, culture) => (IReadOnlyList<TModel>)[.. shelf.OfType(type, culture).Select(document => read(reading, document))]);

    private BrandOwner? OwnerIn(string language) => OfType(
        language, LibraryTypes.Platform, (reading, document) => new BrandOwner(reading.Text(document, "pageOwner"), reading.Text(document, "pageOwnerEmail"), reading.Changed(document))) is [var owner, ..]
            ? owner
            : null;

    // Rich text asks for both when it resolves its links and blocks.
    private TResult In<TResult>(string language, Func<DocumentReading, string, TResult> read)
    {
        string culture = LibraryCultures.Of(language);
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        variation.VariationContext = new VariationContext(culture);
        return read(new DocumentReading(culture), culture);
    }

    private static BrandPlatform ReadPlatform(DocumentReading reading, IPublishedContent document) => new()
    {
        Key = document.Key,
        Title = reading.Title(document),
        Preamble = reading.Text(document, "preamble"),
        Owner = reading.Text(document, "pageOwner"),
        OwnerEmail = reading.Text(document, "pageOwnerEmail"),
        Changed = reading.Changed(document),
        ReviewBy = reading.Day(document, "reviewBy"),
        Images = reading.Media(document, "images"),
        Vision = reading.Text(document, "vision"),
        VisionHtml = reading.Html(document, "visionText"),
        Promise = reading.Text(document, "brandPromise"),
        PromiseHtml = reading.Html(document, "brandPromiseText"),
        PositioningHtml = reading.Html(document, "positioning"),
        CoreValues = [.. reading.Blocks(document, "coreValues").Select(block => new BrandValue(reading.Text(block, "title"), reading.Text(block, "meaning"), reading.Text(block, "inPractice")))],
        ToneHtml = reading.Html(document, "toneOfVoice"),
        Examples = [.. reading.Blocks(document, "toneDoDont").Select(block => new BrandExample(reading.Text(block, "doThis"), reading.Text(block, "notThis"), reading.Text(block, "why")))],
        ImageryHtml = reading.Html(document, "imagery"),
        Colours = [.. reading.Blocks(document, "colours").Select(block => new BrandColour(
            reading.Text(block, "title"), reading.Text(block, "hex"), reading.Text(block, "cmyk"), reading.Text(block, "ncs"), reading.Text(block, "role"), reading.Text(block, "usage")))],
        Typefaces = [.. reading.Blocks(document, "typefaces").Select(block => new BrandTypeface(
            reading.Text(block, "family"), reading.Text(block, "role"), reading.Texts(block, "weights"), reading.Text(block, "fallback"), reading.Text(block, "licence"), reading.Text(block, "usage")))],
        Logos = reading.Media(document, "logos"),
        LogoRulesHtml = reading.Html(document, "logoRules"),
    };

    private static BrandStrength ReadStrength(DocumentReading reading, IPublishedContent document) => new()
    {
        Key = document.Key,
        Title = reading.Title(document),
        Preamble = reading.Text(document, "preamble"),
        Owner = reading.Text(document, "pageOwner"),
        OwnerEmail = reading.Text(document, "pageOwnerEmail"),
        Changed = reading.Changed(document),
        Images = reading.Media(document, "images"),
        Promise = reading.Text(document, "promise"),
        StoryHtml = reading.Html(document, "story"),
        KeyMessages = reading.Texts(document, "keyMessages"),
        Proof = [.. reading.Blocks(document, "proofPoints").Select(block => new BrandProof(reading.Text(block, "claim"), reading.Text(block, "source"), reading.Text(block, "year")))],
    };

    private static BrandProfileArea ReadProfileArea(DocumentReading reading, IPublishedContent document) => new()
    {
        Key = document.Key,
        Title = reading.Title(document),
        Preamble = reading.Text(document, "preamble"),
        Owner = reading.Text(document, "pageOwner"),
        OwnerEmail = reading.Text(document, "pageOwnerEmail"),
        Changed = reading.Changed(document),
        Images = reading.Media(document, "images"),
        TodayHtml = reading.Html(document, "today"),
        WantedHtml = reading.Html(document, "wanted"),
        StoryHtml = reading.Html(document, "story"),
    };

    private static BrandCopy ReadCopy(DocumentReading reading, IPublishedContent document) => new()
    {
        Key = document.Key,
        Title = reading.Title(document),
        Preamble = reading.Text(document, "preamble"),
        Owner = reading.Text(document, "pageOwner"),
        OwnerEmail = reading.Text(document, "pageOwnerEmail"),
        Changed = reading.Changed(document),
        Images = [],
        Purpose = reading.Text(document, "purpose"),
        Audience = reading.Texts(document, "audience"),
        Short = reading.Text(document, "short"),
        Medium = reading.Text(document, "medium"),
        LongHtml = reading.Html(document, "long"),
        Long = reading.Text(document, "long"),
        UsableUntil = TextPeriod.Of(document).Until,
    };
}
