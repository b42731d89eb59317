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

    public static Problem NoPeriod(string from) => RequestFault.Problem(AsOfTexts.Backwards, [new RequestFault("from", from, AsOfTexts.Backwards)]);
}
