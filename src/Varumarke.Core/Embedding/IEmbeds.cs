namespace Varumarke.Core.Embedding;

/// <summary>What other sites let be shown in a text, such as a film, by the address of its page. Only the sites of the settings are asked.</summary>
public interface IEmbeds
{
    /// <summary>The hosts that frames and pictures of such sites come from.</summary>
    IReadOnlyList<string> FrameHosts { get; }

    /// <summary>Asks the site that an address belongs to.</summary>
    /// <param name="url">The address of a page there.</param>
    /// <param name="maxWidth">The greatest width in pixels; null for any.</param>
    /// <param name="maxHeight">The greatest height in pixels; null for any.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<EmbedAnswer> FindAsync(string url, int? maxWidth, int? maxHeight, CancellationToken cancellationToken);
}

/// <summary>What a site answered.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Markup">The frame or picture, as HTML that was made here; null where there is none.</param>
public sealed record EmbedAnswer(EmbedOutcome Outcome, string? Markup = null);

/// <summary>How the asking went.</summary>
public enum EmbedOutcome
{
    /// <summary>There is something to show.</summary>
    Found,

    /// <summary>The address is none of a site of the settings; nobody was asked.</summary>
    NoProvider,

    /// <summary>The site did not answer in time, or not with something that may be shown.</summary>
    NotUsable,
}
