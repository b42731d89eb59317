namespace Varumarke.Core.Drafts;

/// <summary>Reads a PDF within a limit of time and memory.</summary>
public interface IPdfDrafts
{
    /// <summary>What is in it; null for a file that cannot be read, such as one with a password.</summary>
    Task<PdfDraft?> ReadAsync(byte[] file, CancellationToken cancellationToken);
}
