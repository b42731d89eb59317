using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// What versions say in one property, for lists in the order of it. Values lie inside the stored data, and to read those of a long list
/// costs more than all the rest of its page: so a value is kept with the date of the version that said it, and read again when the
/// version has another. Nobody need tell of a save, on whatever node; of what changes stored data without a date, types and
/// languages, one must.
/// </summary>
internal sealed class PropertyColumns(IAmbientDatabase database)
{
    private const long MostBytes = 32 * 1024 * 1024;

    // A key, an entry and a boxed value.
    private const int Overhead = 200;

    /// <summary>Of more versions than these all are read; what they are asked for by would be longer than what is spared.</summary>
    private const int MostAskedFor = 500;

    private readonly BoundedCache<Cell, Said> _said = new(MostBytes);
    private long _cleared = Stopwatch.GetTimestamp();

    /// <summary>Stored data may be another under the same date.</summary>
    public void Clear()
    {
        Volatile.Write(ref _cleared, Stopwatch.GetTimestamp());
        _said.Clear();
    }

    /// <summary>Reads a column.</summary>
    /// <param name="context">The database.</param>
    /// <param name="versions">Of which versions.</param>
    /// <param name="alias">The property.</param>
    /// <param name="language">In which language; a value that does not vary is everybody's.</param>
    /// <param name="shapes">Finds a content type.</param>
    public IReadOnlyList<ColumnValue> Read(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, string? alias, int? language, Func<int, ContentShape?> shapes)
    {
        var rows = versions.Select(version => new { version.Id, version.NodeId, version.VersionDate, version.Content.ContentTypeId }).ToList();
        Dictionary<int, IPropertyType?> properties = rows.Select(row => row.ContentTypeId).Distinct()
            .ToDictionary(id => id, id => shapes(id)?.PropertyTypes.FirstOrDefault(type => type.Alias.InvariantEquals(alias)));
        var column = new List<ColumnValue>(rows.Count);
        var unknown = new Dictionary<int, (int At, IPropertyType Property)>();
        foreach (var row in rows)
        {
            object? value = null;
            if (properties[row.ContentTypeId] is { } property)
            {
                if (_said.TryGet(new Cell(property.Id, language, row.Id), out Said said) && said.Date == row.VersionDate && said.Storage == property.ValueStorageType)
                {
                    value = said.Value;
                }
                else
                {
                    unknown[row.Id] = (column.Count, property);
                }
            }

            column.Add(new ColumnValue(row.Id, row.NodeId, value));
        }

        if (unknown.Count > 0)
        {
            Learn(context, versions, language, unknown, column);
        }

        return column;
    }

    private void Learn(VarumarkeDbContext context, IQueryable<ContentVersionRow> versions, int? language, Dictionary<int, (int At, IPropertyType Property)> unknown, List<ColumnValue> column)
    {
        int[] ids = [.. unknown.Keys];
        IQueryable<ContentVersionRow> read = ids.Length > MostAskedFor ? versions : context.Set<ContentVersionRow>().Where(version => EF.Parameter(ids).Contains(version.Id));
        foreach (var version in read.Select(version => new { version.Id, version.VersionDate, version.Data }).AsEnumerable())
        {
            if (!unknown.TryGetValue(version.Id, out (int At, IPropertyType Property) asked))
            {
                continue;
            }

            var cell = new Cell(asked.Property.Id, language, version.Id);
            long generation = _said.Generation(cell);
            object? value = Value(version.Data, asked.Property, language);

            // A transaction that is older than the latest clearing may read what was before it.
            if (database.ReadsFrom > Volatile.Read(ref _cleared))
            {
                _said.Add(cell, new Said(version.VersionDate, asked.Property.ValueStorageType, value), Overhead + ((value as string)?.Length * sizeof(char) ?? 0), generation);
            }

            column[asked.At] = column[asked.At] with { Value = value };
        }
    }

    private static object? Value(string data, IPropertyType property, int? language) => PropertyData.Read(data, id => id == property.Id ? property.ValueStorageType : null)
        .Where(value => value.Segment is null && (value.LanguageId is null || value.LanguageId == language))
        .Select(value => value.Value)
        .FirstOrDefault();

    private readonly record struct Cell(int Property, int? Language, int Version);

    private sealed record Said(DateTime Date, ValueStorageType Storage, object? Value);
}
