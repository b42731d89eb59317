namespace Varumarke.Http.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Language">The language that it speaks.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Self">Its own address, which is its id as well where it has no other.</param>
/// <param name="Page">The same for people, where there is a page.</param>
/// <param name="Author">Whose it is.</param>
public sealed record FeedHead(string Language, string Title, string Self, string? Page, string Author)
{
    /// <summary>What it is known by, where pages of it have addresses of their own.</summary>
    public string? Id { get; init; }

    /// <summary>Where it goes on (RFC 5005).</summary>
    public string? Next { get; init; }
}
