namespace Varumarke.Core.Rights;

/// <summary>The editors' word on an asset (property <c>approval</c>).</summary>
internal enum AssetApproval
{
    /// <summary>Being described; also what an empty or unknown value means, so that a mistake keeps a picture in.</summary>
    Draft,

    /// <summary>Waiting for somebody else's eyes.</summary>
    InReview,

    /// <summary>May be used.</summary>
    Approved,

    /// <summary>May not be used any more.</summary>
    Withdrawn,
}
