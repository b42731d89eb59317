namespace Varumarke.Engine.Sync.Format;

/// <summary>Says what is wrong with a file. Never leaves the feature: the folder reader turns it into a line of the report.</summary>
internal sealed class SyncFormatException : Exception
{
    public SyncFormatException()
    {
    }

    public SyncFormatException(string message)
        : base(message)
    {
    }

    public SyncFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
