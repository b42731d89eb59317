namespace Varumarke.Core.Assets;

/// <summary>
/// What whoever shows or takes away an asset must know: whose it is, how to name them, under which licence, until when. Read
/// from the media item's properties; what they do not say is null.
/// </summary>
public sealed record AssetTerms
{
    /// <summary>Terms that say nothing: of Umbraco's own media types.</summary>
    public static AssetTerms None { get; } = new();

    /// <summary>Who made it (property <c>photographer</c>).</summary>
    public string? Creator { get; init; }

    /// <summary>Who owns the rights (property <c>rightsHolder</c>).</summary>
    public string? RightsHolder { get; init; }

    /// <summary>How to credit it in Swedish, ready to print, such as <c>Foto: Anna Ek / Hagfors kommun</c>.</summary>
    public string? CreditLine { get; init; }

    /// <summary>How to credit it in English.</summary>
    public string? EnglishCreditLine { get; init; }

    /// <summary>How the picture came to be (property <c>madeHow</c>); null where nobody said.</summary>
    public MadeHow? MadeHow { get; init; }

    /// <summary>The copyright notice, such as <c>© Hagfors kommun</c>; null for CC0, which claims none.</summary>
    public string? CopyrightNotice { get; init; }

    /// <summary>The licence's code, such as <c>CC-BY-4.0</c> or <c>municipal-terms</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the licence can be read, an absolute address.</summary>
    public string? LicenceUrl { get; init; }

    /// <summary>The first moment when it may not be used any more, as the gate reads the dates; null for as long as nothing changes.</summary>
    public DateTimeOffset? UsableUntil { get; init; }

    /// <summary>The picture adds nothing to the text beside it, so that its alternative text is empty on purpose.</summary>
    public bool IsDecorative { get; init; }

    /// <summary>Alternative text by language (<c>sv</c>, <c>en</c>).</summary>
    public IReadOnlyDictionary<string, string> AltTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>Caption by language (<c>sv</c>, <c>en</c>).</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>Where it was taken, in words.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// The alternative text in a culture (<c>sv-SE</c>), in Swedish where there is none; empty for a decorative picture, null
    /// where nobody wrote one.
    /// </summary>
    public string? AltTextIn(string? culture) => IsDecorative ? string.Empty : In(AltTexts, culture);

    /// <summary>How to credit it in a culture (<c>en-GB</c>): in English or, for all others, in Swedish.</summary>
    public string? CreditLineIn(string? culture) => culture?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true ? EnglishCreditLine ?? CreditLine : CreditLine;

    /// <summary>The caption in a culture, in Swedish where there is none.</summary>
    public string? CaptionIn(string? culture) => In(Captions, culture);

    private static string? In(IReadOnlyDictionary<string, string> texts, string? culture) =>
        culture is { Length: >= 2 } && texts.TryGetValue(culture[..2].ToLowerInvariant(), out string? text) ? text : texts.GetValueOrDefault("sv");
}
