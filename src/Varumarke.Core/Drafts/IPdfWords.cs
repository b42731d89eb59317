namespace Varumarke.Core.Drafts;

/// <summary>Reads the words of a PDF within a limit of time and memory.</summary>
public interface IPdfWords
{
    /// <summary>The words; null for a file that cannot be read, such as one with a password.</summary>
    Task<string?> ReadAsync(byte[] file, CancellationToken cancellationToken);
}
