using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Varumarke.Persistence.Tests.Database;

/// <summary>A model in lines, with all that decides how rows are read, written and joined; without what only migrations use.</summary>
internal static class ModelDescription
{
    public static string[] Of(IModel model) => [.. model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(Of)];

    private static IEnumerable<string> Of(IEntityType type)
    {
        string name = $"{type.Name} -> {type.GetSchema()}.{type.GetTableName()}";
        IEnumerable<string> properties = type.GetProperties().Select(Of);
        IEnumerable<string> keys = type.GetKeys().Select(key => $"key {Names(key.Properties)} {key.IsPrimaryKey()}");
        IEnumerable<string> foreignKeys = type.GetForeignKeys().Select(key =>
            $"foreign key {Names(key.Properties)} to {key.PrincipalEntityType.Name} {Names(key.PrincipalKey.Properties)} {key.DeleteBehavior} {key.IsRequired} {key.IsUnique} {key.DependentToPrincipal?.Name}/{key.PrincipalToDependent?.Name}");
        IEnumerable<string> indexes = type.GetIndexes().Select(index => $"index {index.GetDatabaseName()} {Names(index.Properties)} {index.IsUnique}");
        return properties.Concat(keys).Concat(foreignKeys).Concat(indexes).Order(StringComparer.Ordinal).Select(line => $"{name}: {line}");
    }

    private static string Of(IProperty property) => string.Join(
        ' ',
        "property",
        property.Name,
        property.ClrType,
        property.GetColumnName(),
        property.GetColumnType(),
        property.IsNullable,
        property.GetMaxLength(),
        property.ValueGenerated,
        property.IsConcurrencyToken,
        property.GetTypeMapping().Converter?.GetType());

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join('+', properties.Select(property => property.Name));
}
