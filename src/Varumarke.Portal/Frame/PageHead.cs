using Varumarke.Core.Library;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Frame;

/// <summary>What every page says of itself.</summary>
public sealed record PageHead
{
    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Its title, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>What it says in a sentence, for those who share it.</summary>
    public string? Description { get; init; }

    /// <summary>Its address, from the root.</summary>
    public required string Path { get; init; }

    /// <summary>The same page in the other language; null where there is none, so that the other start page is offered.</summary>
    public string? OtherPath { get; init; }

    /// <summary>A picture for those who share it, from the root.</summary>
    public string? Image { get; init; }

    /// <summary>Who answers for it (sidansvarig).</summary>
    public string? Owner { get; init; }

    /// <summary>How to reach them.</summary>
    public string? OwnerEmail { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTime? Changed { get; init; }

    /// <summary>The day by which it is looked over again; null where none is set.</summary>
    public DateTime? ReviewBy { get; init; }

    /// <summary>Whether it shows another day than today, so that no day of change of today's is told.</summary>
    public bool IsOfAnotherDay { get; init; }

    /// <summary>Whether search engines leave it out: results, receipts, what is not there.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether it shows what one browser keeps, so that nobody else may be shown it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether all who ask for it until something changes may be sent the same bytes: nothing in it is this reader's, or holds once.</summary>
    public bool MayBeKept { get; init; }

    /// <summary>What the page is about, for machines: schema.org as JSON.</summary>
    public string? Data { get; init; }

    /// <summary>Where the page sends the reader on by itself, such as to the file that was asked for.</summary>
    public string? GoesOnTo { get; init; }

    /// <summary>The same in other forms: a feed, a description for those who embed it.</summary>
    public IReadOnlyList<PageAlternate> Alternates { get; init; } = [];

    /// <summary>Which entry of the menu it belongs to.</summary>
    public MenuEntry Entry { get; init; }

    /// <summary>The other language.</summary>
    public string OtherLanguage => Language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;

    /// <summary>Where the other language's readers go.</summary>
    public string OtherOrStart => OtherPath ?? LibraryPaths.Start(OtherLanguage);
}
