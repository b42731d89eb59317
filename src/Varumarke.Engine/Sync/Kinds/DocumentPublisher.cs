using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Brings a document to the state that its file says: published in some languages, with or without a newer draft, scheduled. Nothing is saved when it is there already.</summary>
internal sealed class DocumentPublisher(IContentService contents, ContentMapper mapper, TimeProvider time)
{
    // The super user, whose id Umbraco has no constant for that is not obsolete.
    private const int User = -1;

    public static ScheduledAction ToItem(ContentSchedule schedule)
    {
        DateTime date = schedule.Date.Kind == DateTimeKind.Local ? schedule.Date.ToUniversalTime() : schedule.Date;
        return new ScheduledAction(
            schedule.Culture, schedule.Action.ToString(), new DateTime(date.Ticks - (date.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));
    }

    public SyncResult Save(IContent document, ContentItem item, ContentChange change, string defaultCulture, List<string> notes)
    {
        item = item with { Schedule = ScheduleOf(item, document, defaultCulture, notes) };
        HashSet<string> now = Now(document);
        HashSet<string> wanted = Wanted(document, item, change, now, notes);
        bool keptBack = change.KeptBack is not null && wanted.Count == 0 && item.Published?.Default == true;
        PublishedPart? part = wanted.Count > 0 ? item.PublishedPart : null;
        bool draftChanged = wanted.Count > 0 && item.Published is not null && PartChanged(document, part, change);
        bool scheduled = ScheduleChanged(item, change);
        if (!change.IsNew && !change.Values && !draftChanged && now.SetEquals(wanted))
        {
            Schedule(document, item, scheduled);
            SyncOutcome outcome = change.Moved || scheduled ? SyncOutcome.Updated : SyncOutcome.Unchanged;
            return new SyncResult(outcome, null, notes) { TryAgain = keptBack };
        }

        string? fault = null;
        if (wanted.Count > 0)
        {
            fault = part is null ? Publish(document, wanted) : PublishPart(document, item, part, wanted, defaultCulture, notes);
        }
        else
        {
            Ensure(contents.Save(document, User));
        }

        fault ??= Unpublish(document, [.. now.Except(wanted, StringComparer.OrdinalIgnoreCase)], wanted.Count == 0);
        SortOrder(document, item);
        Schedule(document, item, scheduled);
        SyncOutcome saved = change.IsNew ? SyncOutcome.Created : SyncOutcome.Updated;
        return new SyncResult(fault is null ? saved : SyncOutcome.Failed, fault, notes) { TryAgain = fault is not null || keptBack, WasNew = change.IsNew };
    }

    private static HashSet<string> Now(IContent document)
    {
        IEnumerable<string> now = document.ContentType.VariesByCulture()
            ? document.PublishedCultures
            : document.Published ? ["*"] : [];
        return new HashSet<string>(now, StringComparer.OrdinalIgnoreCase);
    }

    private static HashSet<string> Wanted(
        IContent document, ContentItem item, ContentChange change, HashSet<string> now, List<string> notes)
    {
        var none = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (item.Trashed)
        {
            // Umbraco leaves what is thrown away published, and shows it to nobody.
            return document.Trashed ? now : none;
        }

        if (item.Published is not { } published)
        {
            return now;
        }

        IEnumerable<string> wanted = !document.ContentType.VariesByCulture()
            ? published.Default ? ["*"] : []
            : published.Cultures.Count > 0
                ? published.Cultures.Where(flag => flag.Value && document.IsCultureAvailable(flag.Culture)).Select(flag => flag.Culture)
                : published.Default ? document.AvailableCultures : [];
        var set = new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase);
        if (set.Count > 0 && change.KeptBack is { } reason)
        {
            notes.Add($"It is not published, although the file says so, because {reason}.");
            return none;
        }

        return set;
    }

    private bool PartChanged(IContent document, PublishedPart? part, ContentChange change)
    {
        if (change.IsNew)
        {
            return true;
        }

        // What is published here, read before the file's draft was laid over it.
        PublishedPart? here = change.PublishedBefore;
        return part is null ? here is not null : here is null || ContentMapper.Text(here) != mapper.Normalised(part, document);
    }

    private string? Publish(IContent document, HashSet<string> cultures)
    {
        // An invariant document is published with no culture named.
        string[] named = document.ContentType.VariesByCulture() ? [.. cultures.Order(StringComparer.Ordinal)] : [];
        PublishResult result = contents.SaveAndPublish(document, named, User);
        if (result.Success)
        {
            return null;
        }

        if (result.Result == PublishResultType.FailedPublishCancelledByEvent)
        {
            throw new InvalidOperationException("Publishing was cancelled.");
        }

        SaveAsDraft(document);
        string properties = string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias));
        return $"It is saved as a draft, but not published: Umbraco answers {result.Result}{(properties.Length > 0 ? $" ({properties})" : string.Empty)}.";
    }

    // Umbraco has taken the new values for published ones before it found them wanting, and has saved the document as one
    // without a newer draft. Read again and saved, it is known for what it is.
    private void SaveAsDraft(IContent document)
    {
        if (document.Published && contents.GetById(document.Id) is { } draft)
        {
            draft.UpdateDate = time.GetUtcNow().UtcDateTime;
            Ensure(contents.Save(draft, User));
        }
    }

    // First what is published, then the newer draft on top of it.
    private string? PublishPart(
        IContent document, ContentItem item, PublishedPart part, HashSet<string> wanted, string defaultCulture, List<string> notes)
    {
        ContentMapper.ApplyNames(part.Names, document);
        mapper.ApplyProperties(part.Properties, document, defaultCulture, notes);
        string? fault = Publish(document, wanted);
        mapper.Apply(item, document, defaultCulture, []);
        Ensure(contents.Save(document, User));
        return fault;
    }

    private string? Unpublish(IContent document, IReadOnlyList<string> gone, bool all)
    {
        foreach (string culture in all && gone.Count > 0 ? ["*"] : gone)
        {
            PublishResult result = contents.Unpublish(document, culture, User);
            if (!result.Success)
            {
                return $"It could not be unpublished ({culture}): Umbraco answers {result.Result}.";
            }
        }

        return null;
    }

    // A document that was moved is put last, so its order is saved once more.
    private void SortOrder(IContent document, ContentItem item)
    {
        if (item.SortOrder is { } sortOrder && document.SortOrder != sortOrder)
        {
            document.SortOrder = sortOrder;
            Ensure(contents.Save(document, User));
        }
    }

    // A document that varies is published language by language, so an action for all is one for each; one that does not vary
    // knows no language.
    private static IReadOnlyList<ScheduledAction>? ScheduleOf(ContentItem item, IContent document, string defaultCulture, List<string> notes)
    {
        if (item.Schedule is not { Count: > 0 } schedule)
        {
            return item.Schedule;
        }

        var fitting = new List<ScheduledAction>();
        bool varies = document.ContentType.VariesByCulture();
        foreach (ScheduledAction entry in schedule)
        {
            bool forAll = SyncCultures.IsForAll(entry.Culture);
            bool fits = forAll || (varies ? document.IsCultureAvailable(entry.Culture) : string.Equals(entry.Culture, defaultCulture, StringComparison.OrdinalIgnoreCase));
            if (!fits)
            {
                notes.Add($"What is scheduled in {entry.Culture} ({entry.Action} {entry.Date:yyyy-MM-dd}) was left out: it {(varies ? "has no name in that language" : "does not vary by language")}.");
            }
            else if (forAll && varies)
            {
                notes.Add($"What is scheduled in no language ({entry.Action} {entry.Date:yyyy-MM-dd}) is scheduled in each of its languages.");
                fitting.AddRange(document.AvailableCultures.Select(culture => entry with { Culture = culture }));
            }
            else
            {
                fitting.Add(varies ? entry : entry with { Culture = Constants.System.InvariantCulture });
            }
        }

        return [.. fitting.Distinct()];
    }

    private static bool ScheduleChanged(ContentItem item, ContentChange change)
    {
        if (item.Schedule is null)
        {
            return false;
        }

        IEnumerable<ScheduledAction> before = change.IsNew ? [] : change.Before.Schedule ?? [];
        return !item.Schedule.ToHashSet().SetEquals(before);
    }

    private void Schedule(IContent document, ContentItem item, bool changed)
    {
        if (!changed || item.Schedule is null)
        {
            return;
        }

        var schedule = new ContentScheduleCollection();
        foreach (ScheduledAction entry in item.Schedule)
        {
            schedule.Add(new ContentSchedule(entry.Culture, entry.Date, Enum.Parse<ContentScheduleAction>(entry.Action)));
        }

        contents.PersistContentSchedule(document, schedule);
    }

    private static void Ensure(OperationResult result)
    {
        if (!result.Success)
        {
            throw new InvalidOperationException($"Umbraco answers {result.Result}.");
        }
    }
}
