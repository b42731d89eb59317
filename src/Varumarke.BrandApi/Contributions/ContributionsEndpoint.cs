using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Contributions;

/// <summary><c>/api/v1/contributions</c>: what people have proposed, as far as it is published, and one's own by its code.</summary>
internal sealed class ContributionsEndpoint(ContributionDesk desk, StrategyReader strategy, ApiLinks links, TimeProvider time)
{
    private readonly Pace _unknown = new(60, TimeSpan.FromMinutes(10), time);

    public Task ListAsync(HttpContext context)
    {
        (int page, int limit, IReadOnlyList<RequestFault> faults) = PageQuery.Of(context);
        if (faults.Count > 0)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));
        }

        string language = ApiAnswer.Language(context);
        ContributionPage part = desk.Public((page - 1) * limit, limit);
        return ApiAnswer.SendAsync(
            context,
            new ContributionsAnswer(
                [.. part.Items.Select(item => ContributionItem.Of(item, WorkOf(item, language), links))],
                part.Total,
                page,
                limit,
                PageLinks.Of(links, context.Request, page, limit, part.Total),
                desk.Counts().ToDictionary(state => ContributionItem.Name(state.Key), state => state.Value),
                desk.AnswerTime() is { } median ? new AnswerTimeItem(median.MedianDays, median.Answers) : null),
            language);
    }

    public async Task FollowAsync(HttpContext context)
    {
        if (desk.Follow((string)context.Request.RouteValues["code"]!) is not { } followed)
        {
            await ApiAnswer.RefuseAsync(context, _unknown.Take(context)
                ? Problem.Of(StatusCodes.Status404NotFound, ContributionTexts.NotFound)
                : Problem.Of(StatusCodes.Status429TooManyRequests, ContributionTexts.TooMany));
            return;
        }

        string language = ApiAnswer.Language(context);
        ContributionItem item = ContributionItem.Of(followed.AsOwn, WorkOf(followed.AsOwn, language), links);
        await ApiAnswer.SendAsync(context, new FollowedItem(item, links.Of(LibraryPaths.Contribution(followed.Own.Code)), followed.IsMerged), language);
    }

    private StrategyWork? WorkOf(Contribution contribution, string language) => contribution.Activity is { } key ? strategy.Work(key, language) : null;
}
