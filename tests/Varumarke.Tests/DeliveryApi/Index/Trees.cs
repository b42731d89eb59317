using Varumarke.Core.PublishedIndex;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Index;

/// <summary>Small trees to ask questions of.</summary>
internal static class Trees
{
    public static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Guid Key(int id) => new(id, 0, 0, new byte[8]);

    public static IndexedItem Item(int id, int? parent, string name, string type = "page", int sortOrder = 0, int level = 0) => new()
    {
        Key = Key(id),
        Id = id,
        TypeAlias = type,
        ParentKey = parent is { } number ? Key(number) : null,
        Level = level == 0 ? (parent is null ? 1 : 2) : level,
        SortOrder = sortOrder,
        CreateDate = Day.AddDays(id),
        UpdateDate = Day.AddDays(100 - id),
        Name = name,
    };

    public static IndexedItem InCultures(this IndexedItem item, params string[] cultures) => item with
    {
        Cultures = [.. cultures.Select(culture => new IndexedCulture(culture, $"{item.Name} {culture}", item.UpdateDate))],
    };

    /// <summary>Hem (1) › Styrkor (2) › Älven (3), Ån (4), Zinken (5); Hem › Texter (6) › Övning (7); Arkiv (8).</summary>
    public static IndexedItem[] Brand() =>
    [
        Item(1, null, "Hem", "home"),
        Item(2, 1, "Styrkor", "list"),
        Item(3, 2, "Älven i sommarljus", "strength", 0, 3),
        Item(4, 2, "Ån", "strength", 1, 3),
        Item(5, 2, "Zinken", "strength", 2, 3),
        Item(6, 1, "Texter", "list", 1),
        Item(7, 6, "Övning", "brandText", 0, 3),
        Item(8, null, "Arkiv", "home", 1),
    ];

    public static PublishedIndex IndexOf(FakeSource source) => new(source, ItemKind.Document, drafts: false);
}
