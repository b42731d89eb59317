namespace Varumarke.Core.Mail;

/// <summary>A message that is kept until it has been taken.</summary>
public sealed record KeptMail
{
    /// <summary>What it tells of what, such as <c>contribution/…/answered</c>. There is one of a name, so that nothing is told twice.</summary>
    public required string Name { get; init; }

    /// <summary>The message, encrypted; empty once it was sent or given up.</summary>
    public required string Content { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTime WrittenOn { get; init; }

    /// <summary>When it is next tried, UTC.</summary>
    public required DateTime TryOn { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When it was taken, UTC.</summary>
    public DateTime? SentOn { get; init; }
}
