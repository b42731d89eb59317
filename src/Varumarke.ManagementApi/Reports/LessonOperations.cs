using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.Writing;
using Varumarke.ManagementApi.Contributions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Reports;

/// <summary>
/// What a published report has taught: each lesson or proposal may become a contribution, to be answered with the others, or a measure,
/// begun as a draft below an area. Each becomes either once.
/// </summary>
internal sealed class LessonOperations(
    ReportReader reports, IContributionRepository contributions, ContributionAccess moderation, DocumentPermissions permissions, IContentService contents, IContentTypeService types, ICoreScopeProvider scopes, TimeProvider time)
{
    private const string Path = "varumarke/reports/{id:guid}/lessons";
    private const string Measure = "measure";
    private const string Area = "priorityArea";
    private const int LongestName = 100;
    private const int MostAreas = 100;
    private static readonly string[] NotStarted = ["notStarted"];

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<LessonOperations>(Path, Access.Content, (own, call) => own.ListAsync(call)),
        Operation.Post<LessonOperations>(Path + "/contribution", Access.Content, (own, call) => own.ContributeAsync(call)),
        Operation.Post<LessonOperations>(Path + "/measure", Access.Content, (own, call) => own.MeasureAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        (IReadOnlyList<string>? lessons, _, Answer? refusal) = await LessonsAsync(call);
        return refusal ?? Answer.Of(await PresentAsync(call, lessons!));
    }

    private async Task<Answer> ContributeAsync(Call call)
    {
        (string? lesson, (string language, _), Answer? refusal) = await ChosenAsync(call, await call.BodyAsync<Chosen>());
        if ((refusal ?? await moderation.ChangeRefusalAsync(call.User)) is { } refused)
        {
            return refused;
        }

        bool isNew;
        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            isNew = contributions.TryAdd(new Contribution
            {
                Key = LessonKeys.Of(call.Id, lesson!, LessonKeys.Contribution),
                Code = ReceiptCode.New(),
                Language = language,
                Idea = WholeSigns.Of(lesson, ContributionDraft.LongestIdea),
                SenderKind = SenderKinds.All[^1],
                ReceivedOn = time.GetUtcNow().UtcDateTime,
            });
            scope.Complete();
        }

        return isNew ? await ListAsync(call) : Already;
    }

    private async Task<Answer> MeasureAsync(Call call)
    {
        Chosen sent = await call.BodyAsync<Chosen>();
        (string? lesson, (_, string culture), Answer? refusal) = await ChosenAsync(call, sent);
        if (refusal is not null)
        {
            return refusal;
        }

        if (sent.Area?.Id is not { } key || contents.GetById(key) is not { ContentType.Alias: Area, Trashed: false } area)
        {
            throw Call.Wrong("area", sent.Area?.Id.ToString(), LessonTexts.NoArea);
        }

        if ((await permissions.RefusalAsync(call.User, [area.Key], ActionNew.ActionLetter) ?? await permissions.LanguageRefusalAsync(call.User, [culture])) is { } forbidden)
        {
            return forbidden;
        }

        return Begin(LessonKeys.Of(call.Id, lesson!, LessonKeys.Measure), area, lesson!, culture, call.User.Id) ?? await ListAsync(call);
    }

    /// <returns>Why there is no new measure; null where there is.</returns>
    private Answer? Begin(Guid made, IContent area, string lesson, string culture, int userId)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(made) is not null)
        {
            return Already;
        }

        string name = WholeSigns.Of(lesson, LongestName);
        IContent measure = contents.Create(name, area.Key, Measure, userId);
        measure.Key = made;
        measure.SetCultureName(name, culture);
        measure.SetValue("heading", name, culture);
        measure.SetValue("description", RichText(lesson), culture);
        measure.SetValue("status", JsonSerializer.Serialize(NotStarted));
        if (!contents.Save(measure, userId).Success)
        {
            return Answer.Refused(StatusCodes.Status409Conflict, "NotMade", LessonTexts.NotMade);
        }

        scope.Complete();
        return null;
    }

    private static Answer Already => Answer.Refused(StatusCodes.Status409Conflict, "Already", LessonTexts.Already);

    // What is said of a lesson is what the newest edition says: a draft's words may still be others tomorrow.
    private async Task<(IReadOnlyList<string>? Lessons, (string Language, string Culture) In, Answer? Refusal)> LessonsAsync(Call call)
    {
        string asked = call.Text("culture") ?? LibraryCultures.All[0].Culture;
        (string Language, string Culture) own = LibraryCultures.All.FirstOrDefault(each => string.Equals(each.Culture, asked, StringComparison.OrdinalIgnoreCase));
        return await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal ? (null, own, refusal)
            : own.Culture is null || reports.Find(call.Id, own.Language) is not { } report ? (null, own, Answer.NotFound)
            : ([.. report.Editions[^1].Report.Lessons.Select(lesson => lesson.Trim()).Where(lesson => lesson.Length > 0).Distinct(StringComparer.Ordinal)], own, null);
    }

    private async Task<(string? Lesson, (string Language, string Culture) In, Answer? Refusal)> ChosenAsync(Call call, Chosen sent)
    {
        (IReadOnlyList<string>? lessons, (string, string) own, Answer? refusal) = await LessonsAsync(call);
        return refusal is not null ? (null, own, refusal)
            : sent.Number is { } number && number >= 1 && number <= lessons!.Count ? (lessons[number - 1], own, null)
            : throw Call.Wrong("number", null, LessonTexts.NoLesson);
    }

    private async Task<object> PresentAsync(Call call, IReadOnlyList<string> lessons)
    {
        bool moderates = await moderation.ReadRefusalAsync(call.User) is null;
        var items = new List<object>();
        foreach ((int index, string lesson) in lessons.Index())
        {
            Contribution? made = contributions.Find(LessonKeys.Of(call.Id, lesson, LessonKeys.Contribution));
            IContent? measure = contents.GetById(LessonKeys.Of(call.Id, lesson, LessonKeys.Measure));
            bool isRead = measure is not null && await permissions.RefusalAsync(call.User, [measure.Key]) is null;
            items.Add(new
            {
                Number = index + 1,
                Text = lesson,
                IsContribution = made is not null,
                Contribution = moderates && made is not null ? new { Id = made.Key, State = made.State.ToString() } : null,
                IsMeasure = measure is not null,
                Measure = isRead ? new { Id = measure!.Key, Name = NameOf(measure), measure.Trashed } : null,
            });
        }

        return new { Items = items, Areas = await AreasAsync(call) };
    }

    private async Task<object[]> AreasAsync(Call call)
    {
        IContent[] areas = types.Get(Area) is { } type ? [.. contents.GetPagedOfType(type.Id, 0, MostAreas, out _, null!).Where(area => !area.Trashed).OrderBy(area => area.SortOrder)] : [];
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, [.. areas.Select(area => area.Key)]);
        return [.. areas.Where(area => visible.Contains(area.Key)).Select(area => new { Id = area.Key, Name = NameOf(area) })];
    }

    private static string NameOf(IContent document) => document.GetCultureName(LibraryCultures.All[0].Culture) ?? document.Name ?? string.Empty;

    private static string RichText(string text) => new JsonObject
    {
        ["markup"] = $"<p>{SecurityElement.Escape(text)}</p>",
        ["blocks"] = new JsonObject { ["contentData"] = new JsonArray(), ["settingsData"] = new JsonArray(), ["expose"] = new JsonArray(), ["layout"] = new JsonObject() },
    }.ToJsonString();

    /// <summary>Which lesson, by its number from 1; for a measure, below which area.</summary>
    private sealed record Chosen(int? Number, Reference? Area);
}
