using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;

namespace Varumarke.ManagementApi.Contributions;

/// <summary>
/// A contribution as editors see it. The sender's code and contact details are not among it, nor is who wants to join: an answer reaches the sender by the page
/// and by mail, whoever writes it.
/// </summary>
internal sealed class ContributionPresenter(IContentService contents, IContributionRepository contributions, JoinDesk joins)
{
    public object Present(Contribution contribution) => new
    {
        Id = contribution.Key,
        State = contribution.State.ToString(),
        contribution.Idea,
        contribution.Language,
        contribution.SenderKind,
        Area = Named(contribution.Area),
        contribution.ReceivedOn,
        contribution.ReadOn,
        contribution.AnsweredOn,
        contribution.ActivityOn,
        contribution.DoneOn,
        Promised = contribution.PromisedOn is { } promised ? DateOnly.FromDateTime(promised) : (DateOnly?)null,
        contribution.Reply,
        Activity = Named(contribution.Activity),
        contribution.MergedInto,
        Joins = Joins(contribution.Key),
        Likes = contributions.MergedInto(contribution.Key).Count,
        IsPublished = contribution.PublishedOn is not null,
        contribution.IsHidden,
        contribution.RecordNumber,
        contribution.RegisteredOn,
        contribution.WantsMail,
        contribution.Version,
    };

    private object Joins(Guid contribution)
    {
        IReadOnlyDictionary<JoinState, int> counts = joins.Counts(contribution);
        return new { Waiting = Of(JoinState.Waiting), Agreed = Of(JoinState.Agreed), Declined = Of(JoinState.Declined), Over = Of(JoinState.Over) };

        int Of(JoinState state) => counts.GetValueOrDefault(state);
    }

    private object? Named(Guid? key) => key is { } known && contents.GetById(known) is { } document ? new { Id = known, Name = NameOf(document) } : null;

    private static string NameOf(IContent document) => document.GetCultureName("sv-SE") ?? document.Name ?? string.Empty;
}
