using Microsoft.AspNetCore.Http;
using Varumarke.Portal.Reports;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Documents;

/// <summary>Documents that have a page of their own kind: goals, and reports.</summary>
internal sealed class PagesOfTheirOwn(GoalPages goals, ReportEndpoint reports)
{
    /// <summary>Writes the page of such a document; false when it is none.</summary>
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language) =>
        await goals.TryWriteAsync(context, key, language) || await reports.TryWriteAsync(context, key, language);
}
