using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Publishing, at once or at a time, alone or with all below; and taking back.</summary>
internal sealed class DocumentPublishing(IContentPublishingService publishing, IContentService contents, DocumentPermissions permissions, PlannedMessages planned, BrokenReports reports, PublishFaults faults, TimeProvider time)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Put<DocumentPublishing>("document/{id:guid}/publish", Access.Content, (own, call) => own.PublishAsync(call)),
        Operation.Put<DocumentPublishing>("document/{id:guid}/unpublish", Access.Content, (own, call) => own.UnpublishAsync(call)),
        Operation.Put<DocumentPublishing>("document/{id:guid}/publish-with-descendants", Access.Content, (own, call) => own.PublishBranchAsync(call)),
        Operation.Get<DocumentPublishing>(
            "document/{id:guid}/publish-with-descendants/result/{taskId:guid}", Access.Content, (own, call) => own.BranchResultAsync(call)),
    ];

    private async Task<Answer> PublishAsync(Call call)
    {
        PublishRequest sent = await call.BodyAsync<PublishRequest>();
        IReadOnlyList<CultureSchedule> schedules = sent.PublishSchedules ?? [];
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionPublish.ActionLetter)
            ?? await permissions.LanguageRefusalAsync(call.User, schedules.Select(schedule => schedule.Culture));
        if (refusal is not null)
        {
            return refusal;
        }

        if (schedules.Select(schedule => schedule.Schedule?.Fault(time.GetUtcNow())).FirstOrDefault(fault => fault is not null) is { } untimely)
        {
            return PublishingRefusals.Of(untimely);
        }

        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published =
            await publishing.PublishAsync(call.Id, [.. schedules.Select(schedule => schedule.ToModel())], call.User.Key);
        return published.Success
            ? Answer.Done
            : planned.Explain(call.Id, published.Status)
                ?? await reports.ExplainAsync(call.Id, published.Status, schedules.Select(schedule => schedule.Culture), call.Aborted)
                ?? await faults.ExplainAsync(call.Id, published.Status, schedules.Select(schedule => schedule.Culture), call.User.Key)
                ?? PublishingRefusals.Of(published.Status, PublishingRefusals.InvalidProperties(published.Result.InvalidPropertyAliases));
    }

    private async Task<Answer> UnpublishAsync(Call call)
    {
        UnpublishRequest sent = await call.BodyAsync<UnpublishRequest>();
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionUnpublish.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(call.Id) is not { } content)
        {
            return Answer.NotFound;
        }

        if (await permissions.LanguageRefusalAsync(call.User, content, sent.Cultures) is { } foreign)
        {
            return foreign;
        }

        Attempt<ContentPublishingOperationStatus> unpublished = await publishing.UnpublishAsync(call.Id, sent.Cultures?.ToHashSet(), call.User.Key);
        return unpublished.Success ? Answer.Done : PublishingRefusals.Of(unpublished.Result);
    }

    private async Task<Answer> PublishBranchAsync(Call call)
    {
        BranchRequest sent = await call.BodyAsync<BranchRequest>();
        Answer? refusal = await BranchRefusalAsync(call) ?? await permissions.LanguageRefusalAsync(call.User, sent.Cultures ?? []);
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> begun = await publishing.PublishBranchAsync(
            call.Id,
            sent.Cultures ?? [],
            sent.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default,
            call.User.Key,
            useBackgroundThread: true);
        return !begun.Success
            ? PublishingRefusals.Of(begun.Status, Failed(begun.Result))
            : Answer.Of(new BranchTask(begun.Result.AcceptedTaskId ?? Guid.Empty, begun.Result.AcceptedTaskId is null));
    }

    private async Task<Answer> BranchResultAsync(Call call)
    {
        Guid task = call.RouteKey("taskId");
        if (await BranchRefusalAsync(call) is { } refusal)
        {
            return refusal;
        }

        if (await publishing.IsPublishingBranchAsync(task))
        {
            return Answer.Of(new BranchTask(task, false));
        }

        Attempt<ContentPublishingBranchResult, ContentPublishingOperationStatus> done = await publishing.GetPublishBranchResultAsync(task);
        return done.Success ? Answer.Of(new BranchTask(task, true)) : PublishingRefusals.Of(done.Status, Failed(done.Result));
    }

    private async Task<Answer?> BranchRefusalAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id], ActionPublish.ActionLetter)
        ?? await permissions.BranchRefusalAsync(call.User, call.Id, ActionPublish.ActionLetter);

    private static Dictionary<string, object?>? Failed(ContentPublishingBranchResult? result) => result is null
        ? null
        : new() { ["failedBranchItems"] = result.FailedItems.Select(item => new { Id = item.Key, OperationStatus = item.OperationStatus.ToString() }).ToArray() };

    private sealed record PublishRequest(IReadOnlyList<CultureSchedule>? PublishSchedules);

    private sealed record CultureSchedule(string? Culture, Times? Schedule)
    {
        public CulturePublishScheduleModel ToModel() => new()
        {
            Culture = Culture,
            Schedule = Schedule is { } times ? new ContentScheduleModel { PublishDate = times.PublishTime, UnpublishDate = times.UnpublishTime } : null,
        };
    }

    private sealed record Times(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime)
    {
        /// <summary>What has passed already, or comes in the wrong order.</summary>
        public ContentPublishingOperationStatus? Fault(DateTimeOffset now) =>
            PublishTime <= now ? ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture
            : UnpublishTime <= now ? ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture
            : UnpublishTime <= PublishTime ? ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime
            : null;
    }

    private sealed record UnpublishRequest(IReadOnlyList<string>? Cultures);

    private sealed record BranchRequest(bool IncludeUnpublishedDescendants, IReadOnlyList<string>? Cultures);

    private sealed record BranchTask(Guid TaskId, bool IsComplete);
}
