using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Tags;

/// <summary>Moves the tags of properties whose variation has changed from one language (null: invariant) to another.</summary>
internal static class TagMigration
{
    public static void Apply(VarumarkeDbContext context, int contentTypeId, IReadOnlyCollection<int> propertyTypeIds, int? from, int? to)
    {
        IQueryable<TagUseRow> uses = context.Set<TagUseRow>().Where(use => use.Content.ContentTypeId == contentTypeId && propertyTypeIds.Contains(use.PropertyTypeId));
        var moving = uses.Where(use => use.Tag.LanguageId == from).Select(use => new { use.NodeId, use.PropertyTypeId, use.Tag.Group, use.Tag.Text }).ToList();

        // Whatever there was in other languages has no property value any more that it could have come from.
        uses.ExecuteDelete();
        var tags = moving.Select(use => (use.Group, use.Text)).Distinct().ToDictionary(tag => tag, tag => FindOrInsert(context, tag.Group, tag.Text, to));
        context.InsertMany(moving
            .Select(use => new TagUseRow { NodeId = use.NodeId, PropertyTypeId = use.PropertyTypeId, TagId = tags[(use.Group, use.Text)] })
            .DistinctBy(use => (use.NodeId, use.PropertyTypeId, use.TagId)));
    }

    private static int FindOrInsert(VarumarkeDbContext context, string group, string text, int? language) =>
        context.Set<TagRow>().Where(tag => tag.Group == group && tag.Text == text && tag.LanguageId == language).Select(tag => (int?)tag.Id).FirstOrDefault()
        ?? context.Insert(new TagRow { Group = group, Text = text, LanguageId = language }).Id;
}
