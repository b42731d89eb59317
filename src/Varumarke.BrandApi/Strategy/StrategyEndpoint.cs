using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary>
/// <c>/api/v1/strategy</c>: what was promised, what was measured, and how each goal goes by the rule, now or on the day that
/// <c>asOf</c> names; the editions; and what differs between two days.
/// </summary>
internal sealed class StrategyEndpoint(StrategyReader strategy, AsOfReader days, ApiLinks links)
{
    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        AsOf asked = Day(context, AsOf.Parameter, language);
        return asked.Fault is { } fault
            ? RefuseAsync(context, AsOf.Parameter, fault, language)
            : ApiAnswer.SendAsync(
                context,
                new StrategyAnswer(asked.Day, [.. strategy.Areas(language, asked.Day).Select(area => new AreaItem(area.Key, area.Title, area.Why, [.. area.Goals.Select(goal => GoalItem.Of(goal, language, links))]))]),
                language);
    }

    public Task HandleGoalAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        AsOf asked = Day(context, AsOf.Parameter, language);
        if (asked.Fault is { } fault)
        {
            return RefuseAsync(context, AsOf.Parameter, fault, language);
        }

        StrategyGoal? goal = strategy.Goal(Guid.Parse((string)context.Request.RouteValues["id"]!), language, asked.Day);
        return goal is null
            ? ApiAnswer.RefuseAsync(context, Core.Problems.Problem.Of(StatusCodes.Status404NotFound))
            : ApiAnswer.SendAsync(context, GoalItem.Of(goal, language, links), language);
    }

    public Task HandleEditionsAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(context, new EditionsAnswer([.. strategy.Editions(language).Select(edition => EditionItem.Of(edition, language, links))]), language);
    }

    public Task HandleChangesAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        AsOf from = Day(context, "from", language), to = Day(context, "to", language);
        if ((from.Fault ?? to.Fault) is { } fault)
        {
            return RefuseAsync(context, from.Fault is null ? "to" : "from", fault, language);
        }

        DateOnly first = from.Day ?? days.Beginning(language) ?? strategy.Today;
        return first > (to.Day ?? strategy.Today)
            ? ApiAnswer.RefuseAsync(context, StrategyProblems.NoPeriod(context.Request.Query["from"].ToString()))
            : ApiAnswer.SendAsync(context, ChangesAnswer.Of(StrategyComparison.Of(strategy, language, first, to.Day), first, to.Day ?? strategy.Today, language, links), language);
    }

    private AsOf Day(HttpContext context, string parameter, string language) => days.Read(context.Request.Query[parameter].ToString(), language);

    private Task RefuseAsync(HttpContext context, string parameter, AsOfFault fault, string language) =>
        ApiAnswer.RefuseAsync(context, StrategyProblems.Of(parameter, context.Request.Query[parameter].ToString(), fault, days.Beginning(language)));
}
