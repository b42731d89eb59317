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
    public object Present(Contribution contribution) => Present([contribution])[0];

    /// <summary>Several of them: what belongs to them is asked for once, and not once for each.</summary>
    public IReadOnlyList<object> Present(IReadOnlyList<Contribution> several)
    {
        Guid[] keys = [.. several.Select(each => each.Key)];
        var beside = new Beside(Names(several), joins.States(keys), contributions.CountMergedInto(keys));
        return [.. several.Select(each => Present(each, beside))];
    }

    private static object Present(Contribution contribution, Beside beside) => new
    {
        Id = contribution.Key,
        State = contribution.State.ToString(),
        contribution.Idea,
        contribution.Language,
        contribution.SenderKind,
        Area = beside.Named(contribution.Area),
        contribution.ReceivedOn,
        contribution.ReadOn,
        contribution.AnsweredOn,
        contribution.ActivityOn,
        contribution.DoneOn,
        Promised = contribution.PromisedOn is { } promised ? DateOnly.FromDateTime(promised) : (DateOnly?)null,
        contribution.Reply,
        Activity = beside.Named(contribution.Activity),
        contribution.MergedInto,
        Joins = beside.JoinsOf(contribution.Key),
        Likes = beside.Likes.GetValueOrDefault(contribution.Key),
        IsPublished = contribution.PublishedOn is not null,
        contribution.IsHidden,
        contribution.RecordNumber,
        contribution.RegisteredOn,
        contribution.WantsMail,
        contribution.Version,
    };

    private Dictionary<Guid, string> Names(IReadOnlyList<Contribution> several)
    {
        Guid[] keys = [.. several.SelectMany(each => new[] { each.Area, each.Activity }).OfType<Guid>().Distinct()];
        return keys.Length == 0 ? [] : contents.GetByIds(keys).ToDictionary(document => document.Key, NameOf);
    }

    private static string NameOf(IContent document) => document.GetCultureName("sv-SE") ?? document.Name ?? string.Empty;

    private sealed record Beside(IReadOnlyDictionary<Guid, string> Names, ILookup<Guid, JoinState> Joins, IReadOnlyDictionary<Guid, int> Likes)
    {
        public object? Named(Guid? key) => key is { } known && Names.TryGetValue(known, out string? name) ? new { Id = known, Name = name } : null;

        public object JoinsOf(Guid contribution)
        {
            return new { Waiting = Of(JoinState.Waiting), Agreed = Of(JoinState.Agreed), Declined = Of(JoinState.Declined), Over = Of(JoinState.Over) };

            int Of(JoinState state) => Joins[contribution].Count(each => each == state);
        }
    }
}
