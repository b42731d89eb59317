namespace Varumarke.Core.Search;

/// <summary>How much may be asked at once.</summary>
public static class SearchLimits
{
    /// <summary>The longest question in characters: longer than any that a person types.</summary>
    public const int TextLength = 300;

    /// <summary>How many words of a question are looked at.</summary>
    public const int Words = 24;

    /// <summary>How many hits a page holds when nobody says.</summary>
    public const int DefaultPageSize = 24;

    /// <summary>How many hits a page holds at most.</summary>
    public const int PageSize = 100;

    /// <summary>How far one may leaf: nobody reads on behind it, and each further hit must be kept in order.</summary>
    public const int Reach = 10_000;

    /// <summary>How many values a question may filter by.</summary>
    public const int Filters = 50;

    /// <summary>How many words are suggested at most.</summary>
    public const int Suggestions = 10;
}
