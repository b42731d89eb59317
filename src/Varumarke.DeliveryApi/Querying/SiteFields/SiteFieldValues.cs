using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.SiteFields;

/// <summary>
/// What a site's own handlers have said of the documents of one tree. Read for all of them together when a query first asks for
/// such a field, and for those that changed when the next one does; as long as none asks, nothing is read.
/// </summary>
internal sealed class SiteFieldValues(SiteFieldCatalogue catalogue, IContentService contents, bool drafts)
{
    private const int BatchSize = 200;
    private readonly ConcurrentDictionary<Guid, DocumentFields> _known = new();
    private readonly Lock _filling = new();
    private long _clock;

    /// <summary>The values of the documents of a snapshot.</summary>
    public ISiteFieldSource For(IndexSnapshot snapshot) => new Source(this, snapshot);

    /// <summary>Reads ahead of the first query; nothing where the site has no handlers.</summary>
    public void WarmUp(IndexSnapshot snapshot)
    {
        if (!catalogue.IsEmpty)
        {
            Fill(snapshot);
        }
    }

    public void Forget(IEnumerable<Guid> keys)
    {
        if (catalogue.IsEmpty)
        {
            return;
        }

        Interlocked.Increment(ref _clock);
        foreach (Guid key in keys)
        {
            _known.TryRemove(key, out _);
        }
    }

    public void Clear()
    {
        Interlocked.Increment(ref _clock);
        _known.Clear();
    }

    // Returns what it read: values read while their document was being changed are used once and not kept.
    private Dictionary<Guid, DocumentFields> Fill(IndexSnapshot snapshot)
    {
        lock (_filling)
        {
            var read = new Dictionary<Guid, DocumentFields>();
            Guid[] missing = [.. Enumerable.Range(0, snapshot.Count).Select(position => snapshot[position].Key).Where(key => !_known.ContainsKey(key))];
            foreach (Guid[] batch in missing.Chunk(BatchSize))
            {
                long clock = Volatile.Read(ref _clock);
                ReadBatch(batch, read);
                Keep(batch, read, clock);
            }

            return read;
        }
    }

    private void ReadBatch(Guid[] batch, Dictionary<Guid, DocumentFields> read)
    {
        foreach (Guid key in batch)
        {
            read[key] = DocumentFields.None;
        }

        foreach (IContent content in contents.GetByIds(batch))
        {
            read[content.Key] = Read(drafts ? content : PublishedView.Of(content));
        }
    }

    private void Keep(Guid[] batch, Dictionary<Guid, DocumentFields> read, long clock)
    {
        foreach (Guid key in batch)
        {
            _known[key] = read[key];
        }

        if (Volatile.Read(ref _clock) == clock)
        {
            return;
        }

        foreach (Guid key in batch)
        {
            _known.TryRemove(key, out _);
        }
    }

    private DocumentFields Read(IContent content)
    {
        if (!content.ContentType.VariesByCulture())
        {
            return new DocumentFields(new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Scalar>>>
            {
                [DocumentFields.Invariant] = catalogue.Read(content, null),
            });
        }

        IEnumerable<string> cultures = drafts ? content.AvailableCultures : content.PublishedCultures;
        return new DocumentFields(cultures.ToDictionary(culture => culture, culture => catalogue.Read(content, culture), StringComparer.OrdinalIgnoreCase));
    }

    private sealed class Source(SiteFieldValues values, IndexSnapshot snapshot) : ISiteFieldSource
    {
        private Dictionary<Guid, DocumentFields>? _read;

        public IReadOnlyList<Scalar> Read(Guid key, string field, string? culture) => Find(key).Of(field, culture);

        private DocumentFields Find(Guid key)
        {
            if (_read is not null && _read.TryGetValue(key, out DocumentFields? fields))
            {
                return fields;
            }

            if (values._known.TryGetValue(key, out DocumentFields? known))
            {
                return known;
            }

            _read = values.Fill(snapshot);
            return _read.GetValueOrDefault(key) ?? values._known.GetValueOrDefault(key) ?? DocumentFields.None;
        }
    }
}
