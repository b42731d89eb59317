using System.ComponentModel.DataAnnotations;

namespace Varumarke.Core.Contributions;

/// <summary>How contributions are taken and how long their senders are known. Section <c>Varumarke:Contributions</c>.</summary>
public sealed class ContributionOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Contributions";

    /// <summary>Whether the form takes contributions. Default: true.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>For how many days after a contribution is done its sender's contact details are kept. Default: 30.</summary>
    [Range(0, 3650)]
    public int KeepContactDaysAfterDone { get; set; } = 30;

    /// <summary>For how many days contact details are kept at most, whatever became of the contribution. Default: 730.</summary>
    [Range(1, 3650)]
    public int KeepContactDaysAtMost { get; set; } = 730;

    /// <summary>How many seconds pass at least between the form and its sending; who is faster is asked to send once more. Default: 3.</summary>
    [Range(0, 60)]
    public int LeastSeconds { get; set; } = 3;

    /// <summary>Beginnings of answers for editors. Default: none of the site's own, and <see cref="ReplyTemplate.Usual"/> are offered.</summary>
    public IList<ReplyTemplate> ReplyTemplates { get; } = [];

    /// <summary>The beginnings that are offered.</summary>
    public IEnumerable<ReplyTemplate> Templates => ReplyTemplates.Count > 0 ? ReplyTemplates : ReplyTemplate.Usual;

    /// <summary>Whether others may say that they want to join in a published contribution. Default: true, where there is a mail server.</summary>
    public bool TakesJoins { get; set; } = true;

    /// <summary>For how many days whoever sent a contribution may answer those who want to join, and for how long these are known at most. Default: 14.</summary>
    [Range(1, 365)]
    public int JoinLinkDays { get; set; } = 14;

    /// <summary>How many may want to join in one contribution in so many days. Default: 20.</summary>
    [Range(1, 10_000)]
    public int MostJoins { get; set; } = 20;

    /// <summary>How many contributions one client may send in ten minutes. Default: 10.</summary>
    [Range(1, 10_000)]
    public int MostPerClient { get; set; } = 10;
}
