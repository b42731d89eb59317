namespace Varumarke.Core.Rights;

/// <summary>Whether an asset may leave, and if not, why.</summary>
public enum AssetAvailability
{
    /// <summary>It may leave.</summary>
    Deliverable,

    /// <summary>It was never approved: to the world it does not exist (404).</summary>
    NotApproved,

    /// <summary>It is approved, but nobody said on what it rests (404: a mistake keeps a picture in).</summary>
    NoLegalBasis,

    /// <summary>It is approved, but a date of its rights cannot be read (404: a mistake keeps a picture in).</summary>
    Unclear,

    /// <summary>Its first day has not come (404: nothing was promised yet).</summary>
    NotYet,

    /// <summary>Its last day has passed (410).</summary>
    Expired,

    /// <summary>It was approved and then withdrawn, by the editors' word or by the day that they set (410).</summary>
    Withdrawn,

    /// <summary>It rests on a consent that has run out (410).</summary>
    ConsentExpired,

    /// <summary>A consent was taken back, whatever else it rests on (410).</summary>
    ConsentWithdrawn,
}
