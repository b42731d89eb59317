namespace Varumarke.Engine.Embedding;

/// <summary>One site.</summary>
public sealed class EmbedProvider
{
    /// <summary>Where its oEmbed answers, as <c>https://film.example.se/oembed</c>. Needed.</summary>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>The hosts of its pages, each by its whole name. Needed.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>The hosts that its frames and pictures come from. Needed.</summary>
    public IList<string> FrameHosts { get; } = [];
}
