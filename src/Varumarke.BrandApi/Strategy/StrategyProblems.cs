using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary>What is answered to days that cannot be shown.</summary>
internal static class StrategyProblems
{
    public static Problem Of(string parameter, string written, AsOfFault fault, DateOnly? beginning)
    {
        Wording detail = AsOfTexts.Of(fault, beginning);
        return fault == AsOfFault.BeforeBeginning
            ? Problem.Of(StatusCodes.Status404NotFound, detail)
            : RequestFault.Problem(detail, [new RequestFault(parameter, written, detail)]);
    }

    /// <summary>Why what is not kept day by day cannot be shown of a day; null where none is asked for. Silence would pass what is now off as what was then.</summary>
    public static Problem? NotKept(HttpContext context) => context.Request.Query[AsOf.Parameter].ToString() is var written && !string.IsNullOrWhiteSpace(written)
        ? RequestFault.Problem(AsOfTexts.NotKept, [new RequestFault(AsOf.Parameter, written, AsOfTexts.NotKept)])
        : null;

    public static Problem NoPeriod(string from) => RequestFault.Problem(AsOfTexts.Backwards, [new RequestFault("from", from, AsOfTexts.Backwards)]);
}
