using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Varumarke.DeliveryApi.Querying.SiteFields;

/// <summary>
/// The fields that a site's own index handlers add, and what they say of a document. A handler that throws costs its own
/// fields of that document; its first failure is logged as an error, what follows for those who debug it.
/// </summary>
internal sealed class SiteFieldCatalogue(IEnumerable<IContentIndexHandler> handlers, ILogger<SiteFieldCatalogue> logger)
{
    private readonly IContentIndexHandler[] _handlers = [.. handlers];
    private readonly ConcurrentDictionary<IContentIndexHandler, bool> _failed = new();
    private Dictionary<string, SiteField>? _fields;

    /// <summary>No field at all.</summary>
    public static SiteFieldCatalogue Empty { get; } = new([], Microsoft.Extensions.Logging.Abstractions.NullLogger<SiteFieldCatalogue>.Instance);

    /// <summary>Whether there is anything to index; nothing is read where there is not.</summary>
    public bool IsEmpty => _handlers.Length == 0;

    /// <summary>The field of a name, in any case.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out SiteField? field)
    {
        field = null;
        return !IsEmpty && Fields.TryGetValue(name, out field);
    }

    /// <summary>A document's values in a culture, by field; fields without a value are left out.</summary>
    /// <param name="content">The document, with the values that may be seen.</param>
    /// <param name="culture">The culture; null for a document that does not vary.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<Scalar>> Read(IContent content, string? culture)
    {
        var values = new Dictionary<string, IReadOnlyList<Scalar>>(StringComparer.OrdinalIgnoreCase);
        foreach (IContentIndexHandler handler in _handlers)
        {
            foreach (IndexFieldValue value in ValuesOf(handler, content, culture))
            {
                if (TryGet(value.FieldName, out SiteField? field) && Scalars(field, value) is { Length: > 0 } scalars)
                {
                    values[field.Name] = scalars;
                }
            }
        }

        return values;
    }

    // Asked for with the first query, not when the container is built: a handler may need an engine that runs.
    private Dictionary<string, SiteField> Fields => _fields ??= ReadFields();

    private Dictionary<string, SiteField> ReadFields()
    {
        var fields = new Dictionary<string, SiteField>(StringComparer.OrdinalIgnoreCase);
        foreach (IndexField field in _handlers.SelectMany(FieldsOf))
        {
            fields.TryAdd(field.FieldName, new SiteField(field.FieldName, field.FieldType));
        }

        return fields;
    }

#pragma warning disable CA1031 // What a site's own code throws, nobody here knows.
    private List<IndexField> FieldsOf(IContentIndexHandler handler)
    {
        try
        {
            return [.. handler.GetFields()];
        }
        catch (Exception exception)
        {
            logger.IndexHandlerHasNoFields(exception, handler.GetType());
            return [];
        }
    }

    private List<IndexFieldValue> ValuesOf(IContentIndexHandler handler, IContent content, string? culture)
    {
        try
        {
            return [.. handler.GetFieldValues(content, culture)];
        }
        catch (Exception exception)
        {
            // One that fails on every document would fill the log.
            LogLevel level = _failed.TryAdd(handler, true) ? LogLevel.Error : LogLevel.Debug;
            logger.IndexHandlerFailed(level, exception, handler.GetType(), content.Key, culture);
            return [];
        }
    }
#pragma warning restore CA1031

    private static Scalar[] Scalars(SiteField field, IndexFieldValue value) =>
        [.. value.Values.Select(field.Read).Where(scalar => scalar is not null).Select(scalar => scalar!.Value)];
}
