using Varumarke.Core.Problems;

namespace Varumarke.Portal.Library;

/// <summary>The words of the grid and of what it shows.</summary>
public static class GridWords
{
    /// <summary>Leads to the collections.</summary>
    public static Wording ToCollections { get; } = new("Or begin with a collection.", "Eller börja i en samling.");

    /// <summary>Chooses one.</summary>
    public static Wording Choose { get; } = new("Choose", "Välj");

    /// <summary>Puts what is chosen into the basket.</summary>
    public static Wording AddChosen { get; } = new("Add chosen to basket", "Lägg valda i korgen");

    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Pictures and files", "Bilder och filer");

    /// <summary>What the page says of itself.</summary>
    public static Wording Lead { get; } = new(
        "Approved pictures, logos and documents, ready to be used.", "Godkända bilder, logotyper och dokument, klara att använda.");

    /// <summary>The filters.</summary>
    public static Wording Filters { get; } = new("Filter", "Filtrera");

    /// <summary>What is chosen.</summary>
    public static Wording Chosen { get; } = new("Chosen filters", "Valda filter");

    /// <summary>Takes a filter away.</summary>
    public static Wording Remove { get; } = new("Remove", "Ta bort");

    /// <summary>Takes all filters away.</summary>
    public static Wording RemoveAll { get; } = new("Remove all", "Ta bort alla");

    /// <summary>How many there are.</summary>
    public static Wording Hit { get; } = new("hit", "träff");

    /// <summary>How many there are.</summary>
    public static Wording Hits { get; } = new("hits", "träffar");

    /// <summary>The order.</summary>
    public static Wording Order { get; } = new("Sort by", "Sortera efter");

    /// <summary>An order.</summary>
    public static Wording Relevance { get; } = new("relevance", "relevans");

    /// <summary>An order.</summary>
    public static Wording Newest { get; } = new("newest", "senast ändrad");

    /// <summary>Nothing was found.</summary>
    public static Wording Nothing { get; } = new("Nothing was found.", "Inget hittades.");

    /// <summary>What to do then.</summary>
    public static Wording NothingHelp { get; } = new(
        "Try other words, or remove a filter.",
        "Prova andra ord, eller ta bort ett filter.");

    /// <summary>Above hits that hold only some of the words.</summary>
    public static Wording Partial { get; } = new("Nothing has all the words. This comes nearest.", "Inget innehåller alla orden. Det här kommer närmast.");

    /// <summary>Something else to ask.</summary>
    public static Wording DidYouMean { get; } = new("Did you mean", "Menade du");

    /// <summary>Leafs.</summary>
    public static Wording Pages { get; } = new("Pages", "Sidor");

    /// <summary>Leafs.</summary>
    public static Wording Previous { get; } = new("Previous page", "Föregående sida");

    /// <summary>Leafs.</summary>
    public static Wording Next { get; } = new("Next page", "Nästa sida");

    /// <summary>Which page it is, of how many.</summary>
    public static Wording PageOf(int page, int pages) => new($"Page {page} of {pages}", $"Sida {page} av {pages}");

    /// <summary>What a search finds, as a feed.</summary>
    public static Wording Feed { get; } = new("Follow this search (Atom feed)", "Följ sökningen (Atom-flöde)");

    /// <summary>More values.</summary>
    public static Wording More { get; } = new("Show more", "Visa fler");

    /// <summary>The title of a question that cannot be answered.</summary>
    public static Wording Bad { get; } = new("That cannot be searched for", "Det går inte att söka så");

    /// <summary>The search's own page.</summary>
    public static Wording SearchTitle { get; } = new("Search", "Sök");

    /// <summary>What was searched for.</summary>
    public static Wording SearchedFor { get; } = new("Search results for", "Sökträffar för");
}
