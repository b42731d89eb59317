namespace Varumarke.Core.Rights;

/// <summary>The properties of a media item that its rights stand in.</summary>
public static class AssetRightsProperties
{
    /// <summary>The editors' word: draft, inReview, approved, withdrawn.</summary>
    public const string Approval = "approval";

    /// <summary>The first day, or moment, when it may leave.</summary>
    public const string DeliverableFrom = "deliverableFrom";

    /// <summary>The last day, or the moment at which it may leave no more.</summary>
    public const string DeliverableTo = "deliverableTo";

    /// <summary>What the right rests on.</summary>
    public const string LegalBasis = "legalBasis";

    /// <summary>The last day of a consent.</summary>
    public const string ConsentValidTo = "consentValidTo";

    /// <summary>Somebody in the picture has taken a consent back.</summary>
    public const string ConsentWithdrawn = "consentWithdrawn";

    /// <summary>When it was, or will be, withdrawn.</summary>
    public const string WithdrawnOn = "withdrawnOn";

    /// <summary>What to use instead.</summary>
    public const string Substitute = "substitute";

    /// <summary>What the public is told when the right has ended, in Swedish.</summary>
    public const string PublicReasonSwedish = "publicReasonSv";

    /// <summary>What the public is told when the right has ended, in English.</summary>
    public const string PublicReasonEnglish = "publicReasonEn";

    /// <summary>
    /// What is for communicators alone, and leaves by no door: why a right ended, what it rested on and on whose consent, and what
    /// the archive decided. The words for the public leave with the refusal that they are meant for, and not before.
    /// </summary>
    public static IReadOnlySet<string> Inner { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "withdrawnReason", "rightsNote", WithdrawnOn, LegalBasis, ConsentValidTo, ConsentWithdrawn, "archiveDecision", "archiveReference",
        PublicReasonSwedish, PublicReasonEnglish,
    };

    /// <summary>Those that decide whether an asset may leave: one of them that cannot be read keeps it in.</summary>
    public static IReadOnlySet<string> Deciding { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        Approval, DeliverableFrom, DeliverableTo, LegalBasis, ConsentValidTo, ConsentWithdrawn, WithdrawnOn,
    };
}
