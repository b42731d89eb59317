using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Drafts;

/// <summary>What is to be said of a draft.</summary>
public sealed record DraftVerdict
{
    /// <summary>What was noticed, each with the rule that it goes by.</summary>
    public required IReadOnlyList<DraftRemark> Remarks { get; init; }

    /// <summary>What could not be seen.</summary>
    public required IReadOnlyList<Wording> Unseen { get; init; }

    /// <summary>Our pictures in it.</summary>
    public IReadOnlyList<DraftPicture> Pictures { get; init; } = [];

    /// <summary>How hard its text is to read.</summary>
    public Readability? Text { get; init; }

    /// <summary>Whether nothing has to be changed, as far as could be seen.</summary>
    public bool IsFine => Remarks.All(remark => remark.Grade != DraftGrade.Change) && Pictures.All(picture => picture.Decision.IsDeliverable);
}

/// <summary>One thing that was noticed.</summary>
/// <param name="Grade">How much it matters.</param>
/// <param name="Text">What it is.</param>
/// <param name="Rule">The part of the guide that the rule stands in, such as <c>colours</c>.</param>
public sealed record DraftRemark(DraftGrade Grade, Wording Text, string Rule);

/// <summary>One of our pictures in a draft.</summary>
/// <param name="Decision">May it be used?</param>
/// <param name="Asset">The picture; null when it may not.</param>
/// <param name="Substitute">What to use instead of one that may not.</param>
public sealed record DraftPicture(AssetDecision Decision, LibraryAsset? Asset, Guid? Substitute)
{
    /// <summary>What it is known by.</summary>
    public RecognisedBy By { get; init; } = RecognisedBy.Address;

    /// <summary>How wide it stands, wherever the draft says so.</summary>
    public IReadOnlyList<PlacedWidth> Widths { get; init; } = [];
}

/// <summary>How much a remark matters.</summary>
public enum DraftGrade
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Worth another look.</summary>
    Look,

    /// <summary>To be changed.</summary>
    Change,
}
