namespace Varumarke.Core.Storage;

/// <summary>
/// A store cannot do what it was asked to, through no fault of the caller's: the disk is full or read-only, the service does
/// not answer, or a file was replaced while it was read. The message is one sentence for whoever runs the service. Over HTTP: 503.
/// </summary>
public sealed class FileStoreException : IOException
{
    /// <summary>A failure without words.</summary>
    public FileStoreException()
    {
    }

    /// <summary>A failure, in one sentence.</summary>
    public FileStoreException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, in one sentence, and what it came from.</summary>
    public FileStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
