using Varumarke.Core.Contributions;

namespace Varumarke.Persistence.Contributions;

/// <summary>An idea that somebody sent. The sender's contact details lie in it encrypted, until a rule erases them.</summary>
internal sealed class ContributionRow
{
    public Guid Key { get; set; }

    public string Code { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public string Idea { get; set; } = string.Empty;

    public Guid? Area { get; set; }

    public string SenderKind { get; set; } = string.Empty;

    public string? Contact { get; set; }

    public bool WantsMail { get; set; }

    /// <summary>How far it has come, as its days say: for lists and counts.</summary>
    public ContributionState State { get; set; }

    public DateTime ReceivedOn { get; set; }

    public DateTime? ReadOn { get; set; }

    public DateTime? AnsweredOn { get; set; }

    public DateTime? ActivityOn { get; set; }

    public DateTime? DoneOn { get; set; }

    public DateTime? PromisedOn { get; set; }

    public string? Reply { get; set; }

    public Guid? Activity { get; set; }

    public Guid? MergedInto { get; set; }

    public DateTime? PublishedOn { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Published, not hidden and not merged: whether all are shown it.</summary>
    public bool IsPublic { get; set; }

    public string? RecordNumber { get; set; }

    public DateTime? RegisteredOn { get; set; }

    public int Version { get; set; }
}
