using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;

namespace Varumarke.BrandApi.Strategy;

/// <summary><c>/api/v1/strategy</c>: what was promised, what was measured, and how each goal goes by the rule.</summary>
internal sealed class StrategyEndpoint(StrategyReader strategy)
{
    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(
            context,
            new StrategyAnswer([.. strategy.Areas(language).Select(area => new AreaItem(area.Key, area.Title, area.Why, [.. area.Goals.Select(goal => GoalItem.Of(goal, language))]))]),
            language);
    }
}
