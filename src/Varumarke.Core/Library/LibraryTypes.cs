using Varumarke.Core.Search;

namespace Varumarke.Core.Library;

/// <summary>What of the content model the library shows, and as what. A type that is not named here is not in it.</summary>
public static class LibraryTypes
{
    /// <summary>Alias of the texts in three lengths.</summary>
    public const string Text = "brandText";

    /// <summary>Alias of the brand platform.</summary>
    public const string Platform = "brandPlatform";

    /// <summary>Alias of a strength.</summary>
    public const string Strength = "strength";

    /// <summary>Alias of a profile area.</summary>
    public const string ProfileArea = "profileArea";

    /// <summary>The type of contributions that all are shown. They lie in a table of their own: no document is of it.</summary>
    public const string PublishedContribution = "publishedContribution";

    private static readonly Dictionary<string, string> Media = new(StringComparer.OrdinalIgnoreCase)
    {
        ["brandImage"] = SearchKind.Image,
        ["brandLogo"] = SearchKind.Logo,
        ["brandDocument"] = SearchKind.Document,
        ["brandVideo"] = SearchKind.Video,
    };

    private static readonly Dictionary<string, (string Kind, string[] Texts)> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        ["home"] = (SearchKind.Guide, ["heroText", "preamble", "contactText"]),
        [Platform] = (SearchKind.Guide, ["preamble", "vision", "visionText", "brandPromise", "brandPromiseText", "positioning", "coreValues", "toneOfVoice", "toneDoDont", "imagery", "logoRules", "colours", "typefaces"]),
        [Strength] = (SearchKind.Guide, ["promise", "preamble", "story", "keyMessages", "proofPoints"]),
        [ProfileArea] = (SearchKind.Guide, ["preamble", "today", "wanted", "story"]),
        [Text] = (SearchKind.Text, ["short", "purpose", "medium", "long"]),
        ["guidePage"] = (SearchKind.Guide, ["preamble", "intro", "blocks"]),
        ["collectionPage"] = (SearchKind.Guide, ["preamble", "intro"]),
        ["strategy"] = (SearchKind.Strategy, ["preamble", "vision", "process", "howToRead", "decisionReference"]),
        ["priorityArea"] = (SearchKind.Strategy, ["preamble", "why", "wanted"]),
        ["goal"] = (SearchKind.Strategy, ["preamble", "indicator", "why", "source"]),
        ["measure"] = (SearchKind.Strategy, ["preamble", "description", "responsible", "statusNote"]),
        ["activityPlan"] = (SearchKind.Strategy, ["preamble", "intro"]),
        ["activity"] = (SearchKind.Strategy, ["preamble", "description", "responsible", "outcome", "actors"]),
        ["communicationPlan"] = (SearchKind.Strategy, ["preamble", "intro"]),
        ["communicationItem"] = (SearchKind.Strategy, ["preamble", "message", "responsible", "feedback"]),
        ["statusReports"] = (SearchKind.Strategy, ["preamble", "intro"]),
        ["statusReport"] = (SearchKind.Strategy, ["preamble", "summary", "brandEvaluation", "lessons"]),
        ["revisions"] = (SearchKind.Strategy, ["preamble", "intro"]),
        ["revision"] = (SearchKind.Strategy, ["preamble", "replaced", "added", "decisionReference"]),
        ["contributions"] = (SearchKind.Strategy, ["preamble", "intro"]),

        // Sites that were seeded before have documents of it; today's lie in a table. Of whoever sent one in, nothing but what they thought of.
        ["contribution"] = (SearchKind.Strategy, ["preamble", "idea", "reply"]),
    };

    /// <summary>Whether documents of a type have an approval and a period of their own.</summary>
    public static bool HasPeriod(string alias) => string.Equals(alias, Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind of a media type; null for one that is not in the library.</summary>
    public static string? KindOfMedia(string alias) => Media.GetValueOrDefault(alias);

    /// <summary>The kind of a document type; null for one that is not in the library.</summary>
    public static string? KindOfDocument(string alias) => Documents.TryGetValue(alias, out (string Kind, string[] Texts) known) ? known.Kind : null;

    /// <summary>The properties whose words readers see, the most telling first.</summary>
    public static IReadOnlyList<string> TextsOf(string alias) => Documents.TryGetValue(alias, out (string Kind, string[] Texts) known) ? known.Texts : [];
}
