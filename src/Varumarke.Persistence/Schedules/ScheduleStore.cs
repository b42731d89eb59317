using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Schedules;

/// <summary>When documents are to be published and to end.</summary>
internal sealed class ScheduleStore(Cultures cultures)
{
    /// <summary>What Umbraco calls "in all cultures".</summary>
    private const string AllCultures = Umbraco.Cms.Core.Constants.System.InvariantCulture;

    /// <summary>What is due by a time.</summary>
    public static IQueryable<ScheduleRow> Due(VarumarkeDbContext context, DateTime date, ContentScheduleAction action) =>
        context.Set<ScheduleRow>().Where(schedule => schedule.Date <= date && schedule.Action == action);

    public ContentScheduleCollection Of(VarumarkeDbContext context, int nodeId)
    {
        var collection = new ContentScheduleCollection();
        foreach (ScheduleRow row in context.Set<ScheduleRow>().Where(schedule => schedule.NodeId == nodeId).OrderBy(schedule => schedule.Date))
        {
            collection.Add(Schedule(row));
        }

        return collection;
    }

    public Dictionary<int, IEnumerable<ContentSchedule>> Of(VarumarkeDbContext context, int[] nodeIds) => context.Set<ScheduleRow>()
        .Where(schedule => EF.Parameter(nodeIds).Contains(schedule.NodeId))
        .OrderBy(schedule => schedule.Date)
        .AsEnumerable()
        .GroupBy(schedule => schedule.NodeId)
        .ToDictionary(node => node.Key, node => (IEnumerable<ContentSchedule>)[.. node.Select(Schedule)]);

    /// <summary>Makes what is given the whole schedule of a document.</summary>
    /// <returns>Whether it was another one.</returns>
    public bool Replace(VarumarkeDbContext context, int nodeId, ContentScheduleCollection schedule)
    {
        if (Entries(Of(context, nodeId)).SetEquals(Entries(schedule)))
        {
            return false;
        }

        context.Set<ScheduleRow>().Where(row => row.NodeId == nodeId).ExecuteDelete();
        foreach (ContentSchedule entry in schedule.FullSchedule)
        {
            entry.Id = entry.Id == Guid.Empty ? Guid.NewGuid() : entry.Id;
        }

        context.InsertMany(schedule.FullSchedule.Select(entry => new ScheduleRow
        {
            Id = entry.Id,
            NodeId = nodeId,
            LanguageId = entry.Culture == AllCultures ? null : cultures.Get(entry.Culture),
            Date = entry.Date,
            Action = entry.Action,
        }).ToArray());
        return true;
    }

    /// <summary>Forgets what was due by a time.</summary>
    public static void Clear(VarumarkeDbContext context, DateTime date, ContentScheduleAction? action) => context.Set<ScheduleRow>()
        .Where(schedule => schedule.Date <= date && (action == null || schedule.Action == action))
        .ExecuteDelete();

    private static HashSet<(string, DateTime, ContentScheduleAction)> Entries(ContentScheduleCollection schedule) =>
        [.. schedule.FullSchedule.Select(entry => (entry.Culture, entry.Date, entry.Action))];

    private ContentSchedule Schedule(ScheduleRow row) => new(
        row.Id,
        row.LanguageId is { } language ? cultures.IsoCode(language) ?? AllCultures : AllCultures,
        row.Date,
        row.Action);
}
