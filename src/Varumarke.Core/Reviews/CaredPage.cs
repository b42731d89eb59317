namespace Varumarke.Core.Reviews;

/// <summary>A published page, and who cares for it.</summary>
/// <param name="Key">Key of its document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its address.</param>
/// <param name="Owner">Who answers for it; empty for nobody.</param>
/// <param name="OwnerEmail">How to reach that one; empty where that is not said.</param>
/// <param name="ReviewBy">The last day on which it was to be gone through again; null where there is none.</param>
public sealed record CaredPage(Guid Key, string Title, string Path, string Owner, string OwnerEmail, DateOnly? ReviewBy)
{
    /// <summary>Nobody answers for it.</summary>
    public bool IsOrphan => Owner.Length == 0 && OwnerEmail.Length == 0;

    /// <summary>It was to be gone through before a day.</summary>
    public bool IsPast(DateOnly day) => ReviewBy < day;
}
