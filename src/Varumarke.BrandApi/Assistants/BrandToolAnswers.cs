using Varumarke.Core.Assets;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;

namespace Varumarke.BrandApi.Assistants;

/// <summary>What was found.</summary>
internal sealed record FoundAnswer(int Total, IReadOnlyList<FoundThing> Items, string? DidYouMean, bool IsPartial);

/// <summary>One thing that was found, with its terms when it has a file.</summary>
internal sealed record FoundThing(Guid Id, string Kind, string Title, string? Snippet, string Page, ToldTerms? Terms);

/// <summary>Whether something may be used, nothing where it is not known which is meant; the reason is what everybody may know.</summary>
internal sealed record UseAnswer(bool? MayBeUsed, string? Title, ToldTerms? Terms, string? Page, string? Reason, string? UseInstead)
{
    /// <summary>Those that may be meant.</summary>
    public IReadOnlyList<AskedThing>? Candidates { get; init; }
}

/// <summary>Something that may be meant.</summary>
internal sealed record AskedThing(Guid Id, string Title, string Page);

/// <summary>What whoever uses it must keep to.</summary>
internal sealed record ToldTerms(string? Credit, string? Licence, string? LicenceUrl, DateTimeOffset? UsableUntil, IReadOnlyList<string> Channels, string AltText)
{
    public static ToldTerms Of(LibraryAsset asset, string language)
    {
        AssetTerms terms = asset.Asset.Terms;
        return new ToldTerms(terms.CreditLineIn(language), terms.Licence, terms.LicenceUrl, terms.UsableUntil, asset.Channels, asset.AltText(language));
    }
}

/// <summary>A text in three lengths.</summary>
internal sealed record ToldText(Guid Id, string Title, string Purpose, string Short, string Medium, string Long, DateTimeOffset? UsableUntil);

/// <summary>The rules.</summary>
internal sealed record RulesAnswer(
    string Vision, string Promise, IReadOnlyList<BrandValue> CoreValues, IReadOnlyList<BrandExample> Tone, IReadOnlyList<ToldColour> Colours, IReadOnlyList<BrandTypeface> Typefaces, string Guide);

/// <summary>A colour with its contrast.</summary>
internal sealed record ToldColour(string Title, string Hex, string Role, string Usage, double? ContrastOnWhite, double? ContrastOnBlack);
