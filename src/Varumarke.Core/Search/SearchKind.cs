namespace Varumarke.Core.Search;

/// <summary>The kinds of things that are found.</summary>
public static class SearchKind
{
    /// <summary>A photograph or drawing.</summary>
    public const string Image = "image";

    /// <summary>A logo.</summary>
    public const string Logo = "logo";

    /// <summary>A file to read, such as a PDF.</summary>
    public const string Document = "document";

    /// <summary>A film.</summary>
    public const string Video = "video";

    /// <summary>An approved text in three lengths.</summary>
    public const string Text = "text";

    /// <summary>A page about the brand.</summary>
    public const string Guide = "guide";

    /// <summary>A page of the strategy.</summary>
    public const string Strategy = "strategy";

    /// <summary>What somebody proposed, as far as it is published.</summary>
    public const string Contribution = "contribution";

    /// <summary>Those that have a file.</summary>
    public static IReadOnlyList<string> Assets { get; } = [Image, Logo, Document, Video];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Assets, Text, Guide, Strategy, Contribution];
}
