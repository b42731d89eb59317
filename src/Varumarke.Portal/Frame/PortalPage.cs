using System.Globalization;
using Microsoft.AspNetCore.Components;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Frame;

/// <summary>A page of the portal, or a part of one: it speaks the language of its head.</summary>
public abstract class PortalPage : ComponentBase
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What the page says of itself.</summary>
    [Parameter]
    [EditorRequired]
    public PageHead Page { get; set; } = null!;

    /// <summary>The page's language.</summary>
    protected string Language => Page.Language;

    /// <summary>How the page's language writes numbers and days.</summary>
    protected CultureInfo Culture => Language == ReaderLanguage.Swedish ? Swedish : English;

    /// <summary>Words in the page's language.</summary>
    protected string T(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return wording.In(Language);
    }

    /// <summary>With a capital letter at its beginning.</summary>
    protected static string Capital(string text) => string.IsNullOrEmpty(text) ? string.Empty : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A day, such as 5 september 2026.</summary>
    protected string Day(DateTime moment) => moment.ToString("d MMMM yyyy", Culture);

    /// <summary>A number.</summary>
    protected string Number(long number) => number.ToString("N0", Culture);
}
