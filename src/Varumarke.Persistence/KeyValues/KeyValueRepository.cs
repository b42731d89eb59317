using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.KeyValues;

/// <summary>Keys and values: migration states and the like.</summary>
internal sealed class KeyValueRepository(IAmbientDatabase database) : IKeyValueRepository
{
    private const string ByKey = """SELECT "Key", "Value", "Updated" FROM key_values WHERE "Key" = @key""";
    private const string ByPrefix = """SELECT "Key", "Value", "Updated" FROM key_values WHERE substr("Key", 1, @length) = @prefix""";

    public IKeyValue? Get(string? id) =>
        id is not null && database.ReadAnywhere(context => context.Read(ByKey, ReadRow, ("@key", id))) is [{ } row] ? Build(row) : null;

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) => database.ReadAnywhere(context => context.Set<KeyValueRow>()
        .Where(pair => ids == null || ids.Length == 0 || ids.Contains(pair.Key)).OrderBy(pair => pair.Key).AsEnumerable().Select(Build).ToArray());

    public bool Exists(string id) => database.ReadAnywhere(context => context.Set<KeyValueRow>().Any(pair => pair.Key == id));

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) => database
        .ReadAnywhere(context => context.Read(ByPrefix, ReadRow, ("@prefix", keyPrefix), ("@length", LengthOf(keyPrefix))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public void Save(IKeyValue entity)
    {
        VarumarkeDbContext context = database.Write;
        var row = new KeyValueRow { Key = entity.Identifier, Value = entity.Value, Updated = database.Now };
        if (context.Set<KeyValueRow>().Any(pair => pair.Key == row.Key))
        {
            context.Replace(row);
        }
        else
        {
            context.Insert(row);
        }

        entity.UpdateDate = row.Updated;
    }

    public void Delete(IKeyValue entity) => database.Write.Set<KeyValueRow>().Where(pair => pair.Key == entity.Identifier).ExecuteDelete();

    // As both databases count them.
    private static int LengthOf(string text) => text.EnumerateRunes().Count();

    private static KeyValueRow ReadRow(RowReader row) => new() { Key = row.Text(), Value = row.TextOrNull(), Updated = row.Date() };

    private static KeyValue Build(KeyValueRow row)
    {
        var pair = new KeyValue { Identifier = row.Key, Value = row.Value, UpdateDate = row.Updated };
        pair.ResetDirtyProperties(false);
        return pair;
    }
}
