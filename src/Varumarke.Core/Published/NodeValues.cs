namespace Varumarke.Core.Published;

/// <summary>
/// The property values of one version that are not null, in the form in which they were read: a version that is kept and seldom
/// asked for stays one piece of memory, and is taken apart for whoever asks.
/// </summary>
public abstract class NodeValues
{
    /// <summary>No value at all.</summary>
    public static readonly NodeValues None = Of([]);

    /// <summary>Bytes that they take as they are now.</summary>
    public abstract long Length { get; }

    /// <summary>Values that are taken apart already.</summary>
    public static NodeValues Of(IReadOnlyList<PublishedNodeValue> values) => new Apart(values);

    /// <summary>Takes them apart, each time anew.</summary>
    public abstract IReadOnlyList<PublishedNodeValue> Read();

    private sealed class Apart(IReadOnlyList<PublishedNodeValue> values) : NodeValues
    {
        public override long Length => values.Sum(value => 120 + (value.Value is string text ? text.Length * 2L : 24));

        public override IReadOnlyList<PublishedNodeValue> Read() => values;
    }
}
