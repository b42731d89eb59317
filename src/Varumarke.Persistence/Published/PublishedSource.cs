using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Varumarke.Core.Published;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Published;

/// <summary>
/// Reads whole versions for the published cache: one statement each, on a connection of its own, so that only what is
/// committed is seen. Written as SQL because this is the cost of every cache miss, and no entity is wanted in between.
/// </summary>
internal sealed class PublishedSource(IDatabaseEngine engine, PublishedRows rows) : IPublishedSource
{
    // SQLite takes 32,766 parameters and PostgreSQL 65,535; long before that, one more statement costs nothing.
    private const int BatchSize = 500;

    public PublishedNode? GetDocument(Guid key, bool preview) =>
        Read([key], preview ? VersionKind.Draft : VersionKind.Published, Constants.ObjectTypes.Document).FirstOrDefault();

    public IReadOnlyList<PublishedNode> GetDocuments(IReadOnlyCollection<Guid> keys, bool preview) =>
        ReadMany(keys, preview ? VersionKind.Draft : VersionKind.Published, Constants.ObjectTypes.Document);

    public PublishedNode? GetMedia(Guid key) =>
        Read([key], VersionKind.Only, Constants.ObjectTypes.Media).FirstOrDefault();

    public IReadOnlyList<PublishedNode> GetMedia(IReadOnlyCollection<Guid> keys) =>
        ReadMany(keys, VersionKind.Only, Constants.ObjectTypes.Media);

    public IReadOnlyList<Guid> GetDocumentKeys(int contentTypeId) =>
        Keys(PublishedSql.KeysOfType, contentTypeId, Constants.ObjectTypes.Document);

    public IReadOnlyList<Guid> GetMediaKeys(int mediaTypeId) =>
        Keys(PublishedSql.KeysOfType, mediaTypeId, Constants.ObjectTypes.Media);

    public IReadOnlyList<Guid> GetPublishedDocumentKeys(int limit) =>
        Keys(PublishedSql.PublishedKeys, limit, Constants.ObjectTypes.Document);

    private List<PublishedNode> ReadMany(IReadOnlyCollection<Guid> keys, VersionKind kind, Guid objectType)
    {
        List<PublishedNode> found = new(keys.Count);
        foreach (Guid[] batch in keys.Distinct().Chunk(BatchSize))
        {
            found.AddRange(Read(batch, kind, objectType));
        }

        return found;
    }

    private List<PublishedNode> Read(Guid[] keys, VersionKind kind, Guid objectType) => Query(
        PublishedSql.Version(kind, keys.Length),
        command =>
        {
            AddParameter(command, "@type", objectType);
            for (int i = 0; i < keys.Length; i++)
            {
                AddParameter(command, string.Create(CultureInfo.InvariantCulture, $"@k{i}"), keys[i]);
            }
        },
        reader => rows.Read(reader, kind));

    private List<Guid> Keys(string sql, int number, Guid objectType) => Query(
        sql,
        command =>
        {
            AddParameter(command, "@type", objectType);
            AddParameter(command, "@number", number);
        },
        reader =>
        {
            List<Guid> keys = [];
            while (reader.Read())
            {
                keys.Add(reader.GetGuid(0));
            }

            return keys;
        });

    private List<T> Query<T>(string sql, Action<DbCommand> fill, Func<DbDataReader, List<T>> read)
    {
        using VarumarkeDbContext context = engine.CreateContext();
        context.Database.OpenConnection();
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();

        // The text is made of constants and counted parameter names, never of values.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        fill(command);
        using DbDataReader reader = command.ExecuteReader(CommandBehavior.SingleResult);
        return read(reader);
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
