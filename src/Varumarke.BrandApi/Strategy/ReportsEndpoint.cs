using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.History;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary><c>/api/v1/strategy/reports</c>: the published reports with their editions, of another day those that there were; and each edition, byte for byte as it was frozen.</summary>
internal sealed class ReportsEndpoint(ReportReader reports, AsOfReader days, ApiLinks links)
{
    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context), written = context.Request.Query[AsOf.Parameter].ToString();
        AsOf asked = days.Read(written, language);
        if (asked.Fault is { } fault)
        {
            return ApiAnswer.RefuseAsync(context, StrategyProblems.Of(AsOf.Parameter, written, fault, days.Beginning(language)));
        }

        return ApiAnswer.SendAsync(context, new ReportsAnswer([.. reports.All(language, asked.Day).Select(report => ReportItem.Of(report, language, links))]), language);
    }

    public Task HandleEditionAsync(HttpContext context)
    {
        if (StrategyProblems.NotKept(context) is { } notKept)
        {
            return ApiAnswer.RefuseAsync(context, notKept);
        }

        string language = ApiAnswer.Language(context);
        bool isNumber = int.TryParse((string)context.Request.RouteValues["edition"]!, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        FrozenEdition? edition = isNumber ? reports.Find(Guid.Parse((string)context.Request.RouteValues["id"]!), language)?.Editions.FirstOrDefault(each => each.Number == number) : null;
        if (edition is null)
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound));
        }

        ApiAnswer.Open(context);
        return TaggedAnswer.SendAsync(context, edition.Body.ToArray(), "application/json; charset=utf-8", language);
    }
}
