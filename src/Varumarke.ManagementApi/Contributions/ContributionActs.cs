using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Contributions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Contributions;

/// <summary>
/// What editors do with a contribution, an operation each. Each says which version was read (<c>version</c>), so that nobody answers over
/// somebody else's answer, and answers with the contribution as it became.
/// </summary>
internal sealed class ContributionActs(
    ContributionModeration moderation, IContributionRepository contributions, ContributionPresenter presenter, ContributionAccess access, IContentService contents, ILogger<ContributionActs> logger)
{
    private const string One = "varumarke/contributions/{id:guid}/";

    public static IEnumerable<Operation> All =>
    [
        Operation.Put<ContributionActs>(One + "read", Access.Content, (own, call) => own.ChangeAsync(call, (key, sent) => own.Moderation.Read(key, sent.At))),
        Operation.Put<ContributionActs>(One + "promise", Access.Content, (own, call) => own.ChangeAsync(call, (key, sent) => own.Moderation.Promise(key, sent.At, sent.Day))),
        Operation.Put<ContributionActs>(One + "answer", Access.Content, (own, call) => own.ChangeAsync(call, own.Answered)),
        Operation.Put<ContributionActs>(One + "activity", Access.Content, (own, call) => own.ChangeAsync(call, own.Linked)),
        Operation.Put<ContributionActs>(One + "done", Access.Content, (own, call) => own.ChangeAsync(call, (key, sent) => own.Moderation.Finish(key, sent.At))),
        Operation.Put<ContributionActs>(One + "merge", Access.Content, (own, call) => own.ChangeAsync(call, (key, sent) => own.Moderation.Merge(key, sent.At, sent.Into?.Id ?? Guid.Empty))),
        Operation.Put<ContributionActs>(One + "register", Access.Content, (own, call) => own.ChangeAsync(call, own.Registered)),
        Operation.Put<ContributionActs>(One + "publish", Access.Content, (own, call) => own.ShowAsync(call, (key, sent) => own.Moderation.Publish(key, sent.At, sent.IsPublished ?? true))),
        Operation.Put<ContributionActs>(One + "hide", Access.Content, (own, call) => own.ShowAsync(call, (key, sent) => own.Moderation.Hide(key, sent.At, sent.IsHidden ?? true))),
    ];

    private ContributionModeration Moderation => moderation;

    private ModerationOutcome Answered(Guid key, Act sent) =>
        sent.Reply?.Trim() is { Length: > 0 and <= ContributionModeration.LongestReply } reply
            ? moderation.Answer(key, sent.At, reply.ReplaceLineEndings("\n"))
            : throw Call.Wrong("reply", null, ModerationTexts.NoReply(ContributionModeration.LongestReply));

    private ModerationOutcome Linked(Guid key, Act sent) =>
        sent.Activity?.Id is { } activity && contents.GetById(activity) is { ContentType.Alias: "activity", Trashed: false }
            ? moderation.Link(key, sent.At, activity)
            : throw Call.Wrong("activity", sent.Activity?.Id.ToString(), ModerationTexts.NoActivity);

    private ModerationOutcome Registered(Guid key, Act sent) =>
        sent.RecordNumber?.Trim() is { Length: > 0 and <= ContributionModeration.LongestRecordNumber } number
            ? moderation.Register(key, sent.At, number)
            : throw Call.Wrong("recordNumber", null, ModerationTexts.NoNumber(ContributionModeration.LongestRecordNumber));

    private Task<Answer> ChangeAsync(Call call, Func<Guid, Act, ModerationOutcome> act) => DoAsync(call, access.ChangeRefusalAsync(call.User), act);

    private Task<Answer> ShowAsync(Call call, Func<Guid, Act, ModerationOutcome> act) => DoAsync(call, access.PublishRefusalAsync(call.User), act);

    private async Task<Answer> DoAsync(Call call, Task<Answer?> refusal, Func<Guid, Act, ModerationOutcome> act)
    {
        if (await refusal is { } refused)
        {
            return refused;
        }

        Act sent = await call.BodyAsync<Act>();
        ModerationOutcome outcome = act(call.Id, sent);
        if (outcome == ModerationOutcome.Done)
        {
            logger.ContributionChanged(call.Id, call.Http.Request.Path.Value?.Split('/')[^1] ?? string.Empty, call.User.Key);
            return Answer.Of(presenter.Present(contributions.Find(call.Id)!));
        }

        return outcome switch
        {
            ModerationOutcome.Changed => Answer.Refused(StatusCodes.Status409Conflict, "Changed", ContributionTexts.Changed),
            ModerationOutcome.Circle => Answer.Refused(StatusCodes.Status400BadRequest, "Circle", ModerationTexts.Circle),
            _ => Answer.NotFound,
        };
    }

    /// <summary>What an editor sends: the version that was read, and what the act needs.</summary>
    private sealed record Act(int? Version, string? Reply, DateOnly? Day, Reference? Activity, Reference? Into, string? RecordNumber, bool? IsPublished, bool? IsHidden)
    {
        public int At => Version ?? throw Call.Wrong("version", null, ModerationTexts.NoVersion);
    }
}
