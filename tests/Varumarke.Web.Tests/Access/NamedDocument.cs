namespace Varumarke.Web.Tests.Access;

/// <summary>A document that is named, the branch it lies in, and the word by which it is known.</summary>
public sealed record NamedDocument(int Number, Guid Key, Guid Branch, string Word)
{
    /// <summary>Whether its type is one that the settings keep in.</summary>
    public bool IsDisallowed => Number == 2;
}
