using Varumarke.Core.Published;

namespace Varumarke.Persistence.Published;

/// <summary>Values as the database holds them: one text for all.</summary>
/// <param name="data">The text, in UTF-8.</param>
/// <param name="contentTypeId">The type that says what is in it.</param>
/// <param name="published">The cultures whose values are wanted besides what is invariant; null for all.</param>
/// <param name="rows">Takes it apart.</param>
internal sealed class StoredNodeValues(byte[] data, int contentTypeId, PublishedNodeCulture[]? published, PublishedRows rows) : NodeValues
{
    public override long Length => data.Length;

    public StoredNodeValues In(PublishedNodeCulture[] cultures) => new(data, contentTypeId, cultures, rows);

    public override IReadOnlyList<PublishedNodeValue> Read()
    {
        List<PublishedNodeValue> values = rows.Values(data, contentTypeId, only: null);
        if (published is not null)
        {
            values.RemoveAll(value => value.Culture.Length > 0 && !Array.Exists(published, culture => culture.Culture == value.Culture));
        }

        return values;
    }
}
