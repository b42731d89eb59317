using System.ComponentModel.DataAnnotations;

namespace Varumarke.Core.WorkUpdates;

/// <summary>How those responsible for measures and activities are reminded. Section <c>Varumarke:WorkUpdates</c>.</summary>
public sealed class WorkUpdateOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:WorkUpdates";

    /// <summary>Whether they are reminded by mail. Default: true, where there is a mail server.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>How many days before the last day the mail is sent. Default: 14.</summary>
    [Range(1, 365)]
    public int DaysAhead { get; set; } = 14;

    /// <summary>For how many days a link opens. Default: 30.</summary>
    [Range(1, 365)]
    public int LinkDays { get; set; } = 30;

    /// <summary>Whether owners are mailed the list of their pages past the day of review. Default: true, where there is a mail server.</summary>
    public bool RemindsOfReviews { get; set; } = true;

    /// <summary>Whether what is said by a link waits for the page's owner. Default: false.</summary>
    public bool NeedsApproval { get; set; }
}
