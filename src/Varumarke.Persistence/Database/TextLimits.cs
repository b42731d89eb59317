using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Varumarke.Core.Refusals;

namespace Varumarke.Persistence.Database;

/// <summary>
/// What a text may be is the same on both databases: SQLite would take any length, and PostgreSQL would break the transaction
/// with an error of its own.
/// </summary>
internal static class TextLimits
{
    private static readonly ConcurrentDictionary<IEntityType, IProperty[]> Texts = new();

    /// <exception cref="UnstorableTextException">A row that is to be written has a text that its column cannot hold.</exception>
    public static void Check(ChangeTracker tracker)
    {
        foreach (EntityEntry entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified))
            {
                continue;
            }

            foreach (IProperty property in Texts.GetOrAdd(entry.Metadata, TextsOf))
            {
                if (property.GetGetter().GetClrValue(entry.Entity) is string text)
                {
                    Check(property, text);
                }
            }
        }
    }

    private static IProperty[] TextsOf(IEntityType type) => [.. type.GetProperties().Where(property => property.ClrType == typeof(string) && !property.IsShadowProperty())];

    private static void Check(IProperty property, string text)
    {
        if (property.GetMaxLength() is { } longest && text.Length > longest)
        {
            throw new UnstorableTextException($"{property.DeclaringType.ShortName()}.{property.Name}", longest);
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnstorableTextException($"{property.DeclaringType.ShortName()}.{property.Name}", longest: null);
        }
    }
}
