using System.ComponentModel;
using ModelContextProtocol.Server;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;

namespace Varumarke.BrandApi.Assistants;

/// <summary>
/// What assistants may ask of the brand (<c>/mcp</c>): to find, to read, and whether something may be used. All of it is read, none is
/// changed; the gates are asked as behind every other door.
/// </summary>
[McpServerToolType]
internal sealed class BrandTools(ILibrarySearch search, AssetShelf shelf, BrandReader brand, AssetRefusals refusals, UsageMeter usage, HitPaths paths, ApiLinks links, AskedAssets asked)
{
    private const int Most = 20;
    private const string LanguageHelp = "sv (Swedish, the default) or en (English).";

    /// <summary>Finds what may be used.</summary>
    [McpServerTool(Name = "search", Title = "Search the brand library", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Finds approved pictures, logos, documents, texts and pages of the brand. Pictures come with their credit, terms and until when they may be used: keep to them.")]
    public async Task<FoundAnswer> SearchAsync(
        [Description("Words, as a person would type them: what holds all of them is given, or, where nothing does, what holds some; \"a phrase\" in quotation marks.")] string query,
        [Description(LanguageHelp)] string language = ReaderLanguage.Swedish,
        [Description("image, logo, document, video, text, guide, strategy or contribution; empty for all.")] string kind = "",
        [Description("How many at most, 1 to 20.")] int limit = 10,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        string spoken = ReaderLanguage.Of(language, ReaderLanguage.Swedish);
        SearchAnswer answer = search.Search(new SearchQuestion
        {
            Text = query,
            MayMissWords = true,
            Language = spoken,
            Filters = SearchKind.All.Contains(kind) ? new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Kind] = [kind] } : new Dictionary<string, IReadOnlyList<string>>(),
            Take = Math.Clamp(limit, 1, Most),
        });
        if (answer.Total == 0 || answer.IsPartial)
        {
            usage.CountNothing(query);
        }

        var found = new List<FoundThing>();
        foreach (SearchHit hit in answer.Hits)
        {
            ShelvedAsset? asset = hit.IsAsset ? (await shelf.FindAsync(hit.Key, cancellationToken)).Asset : null;
            if (asset is not null || !hit.IsAsset)
            {
                found.Add(new FoundThing(
                    hit.Key, hit.Kind, hit.Title, hit.Snippet, links.Of(paths.Of(hit, spoken)),
                    asset is null ? null : ToldTerms.Of(asset.Described, spoken)));
            }
        }

        return new FoundAnswer(answer.Total, found, answer.DidYouMean, answer.IsPartial);
    }

    /// <summary>May it be used?</summary>
    [McpServerTool(Name = "may_i_use", Title = "May I use this?", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Says whether a picture, logo or document may be used now, until when, how it is credited, and in which channels; or why not, and what to use instead. Where a name is that of several, they are listed: ask again with one's key.")]
    public async Task<UseAnswer> MayIUseAsync(
        [Description("Its key, as search tells it; its name; the number of a receipt; or an address of its page, file or receipt.")] string id,
        [Description(LanguageHelp)] string language = ReaderLanguage.Swedish,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        string spoken = ReaderLanguage.Of(language, ReaderLanguage.Swedish);
        IReadOnlyList<Guid> keys = await asked.FindAsync(id, spoken, cancellationToken);
        if (keys is [var key])
        {
            return await AnswerAsync(key, spoken, cancellationToken);
        }

        IReadOnlyList<ShelvedAsset> several = await shelf.FindAsync(keys, cancellationToken);
        usage.Count(new MayIAnswer(MayIWay.Program, null));
        return new UseAnswer(null, null, null, null, (several.Count > 0 ? AssistantTexts.Several : AssistantTexts.Unknown).In(spoken), null)
        {
            Candidates = several.Count == 0 ? null : [.. several.Select(asset => new AskedThing(asset.Asset.Key, asset.Described.Title(spoken), links.Of(LibraryPaths.Asset(spoken, asset.Asset.Key, asset.Described.Title(spoken)))))],
        };
    }

    private async Task<UseAnswer> AnswerAsync(Guid key, string spoken, CancellationToken cancellationToken)
    {
        (ShelvedAsset? asset, AssetDecision decision) = await shelf.FindAsync(key, cancellationToken);
        usage.Count(new MayIAnswer(MayIWay.Program, asset is not null ? true : decision.IsGone ? false : null));
        if (asset is not null)
        {
            string title = asset.Described.Title(spoken);
            return new UseAnswer(true, title, ToldTerms.Of(asset.Described, spoken), links.Of(LibraryPaths.Asset(spoken, key, title)), null, null);
        }

        AssetDecision told = refusals.Told(decision);
        Guid? instead = refusals.SubstituteOf(told)?.Key;
        return new UseAnswer(false, null, null, null, AssetRefusal.Sentence(told).In(spoken), instead is { } other ? links.Of(LibraryPaths.Asset(spoken, other, string.Empty)) : null);
    }

    /// <summary>The texts in three lengths.</summary>
    [McpServerTool(Name = "texts", Title = "Texts to borrow", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("The approved texts about the municipality, each in three lengths, with what it is for and until when it may be used. Quote them as they are.")]
    public IReadOnlyList<ToldText> Texts([Description(LanguageHelp)] string language = ReaderLanguage.Swedish) =>
    [
        .. brand.Texts(ReaderLanguage.Of(language, ReaderLanguage.Swedish)).Select(text => new ToldText(text.Key, text.Title, text.Purpose, text.Short, text.Medium, text.Long, text.UsableUntil)),
    ];

    /// <summary>The rules.</summary>
    [McpServerTool(Name = "brand_rules", Title = "The brand's rules", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Vision, promise, core values, tone with examples of what to write and what not, colours with their contrast, and typefaces.")]
    public RulesAnswer? BrandRules([Description(LanguageHelp)] string language = ReaderLanguage.Swedish)
    {
        string spoken = ReaderLanguage.Of(language, ReaderLanguage.Swedish);
        return brand.Platform(spoken) is not { } platform
            ? null
            : new RulesAnswer(
                platform.Vision, platform.Promise, platform.CoreValues, platform.Examples,
                [.. platform.Colours.Select(colour => new ToldColour(colour.Title, colour.Hex, colour.Role, colour.Usage, colour.OnWhite, colour.OnBlack))],
                platform.Typefaces, links.Of(LibraryPaths.Guide(spoken)));
    }
}
