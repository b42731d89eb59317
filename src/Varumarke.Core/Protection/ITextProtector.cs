namespace Varumarke.Core.Protection;

/// <summary>
/// Encrypts short texts that must lie in the database and be read by this service alone, with the keys that it keeps for its sessions.
/// Whoever has the database and not the keys has nothing.
/// </summary>
public interface ITextProtector
{
    /// <summary>Encrypts a text for a purpose; only the same purpose opens it again.</summary>
    string Protect(string purpose, string text);

    /// <summary>The text; null where it was altered, is of another purpose, or its key is gone.</summary>
    string? Unprotect(string purpose, string text);
}
