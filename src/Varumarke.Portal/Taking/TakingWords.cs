using Varumarke.Core.Problems;

namespace Varumarke.Portal.Taking;

/// <summary>The words for where something may be used, and what it is taken for.</summary>
public static class TakingWords
{
    /// <summary>A channel that is allowed.</summary>
    public static Wording Yes { get; } = new("yes", "ja");

    /// <summary>A channel that is not allowed.</summary>
    public static Wording No { get; } = new("no", "nej");

    /// <summary>Asks for the channel.</summary>
    public static Wording WhichChannel { get; } = new("Where will you use it? (optional)", "Var ska du använda den? (frivilligt)");

    /// <summary>No channel.</summary>
    public static Wording ChannelUntold { get; } = new("Not decided, or several", "Inte bestämt, eller flera");

    /// <summary>Asks what it is for.</summary>
    public static Wording WhichPurpose { get; } = new("What is it for? (optional)", "Vad ska den användas till? (frivilligt)");
}
