namespace Varumarke.Http.Feeds;

/// <summary>One entry.</summary>
/// <param name="Id">What it is known by for ever, an IRI.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Page">Its page, where it has one.</param>
/// <param name="Updated">When it was last changed, UTC.</param>
/// <param name="Summary">A piece of what it says, plain.</param>
public sealed record FeedEntry(string Id, string Title, string? Page, DateTime Updated, string? Summary)
{
    /// <summary>What belongs to it.</summary>
    public string? Related { get; init; }

    /// <summary>What sort of entry it is.</summary>
    public string? Category { get; init; }
}
