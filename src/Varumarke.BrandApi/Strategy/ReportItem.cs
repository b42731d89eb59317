using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.BrandApi.Strategy;

/// <summary>A report.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What its newest edition is called.</param>
/// <param name="Page">Address of the newest edition's page.</param>
/// <param name="Editions">All of its editions, the first first.</param>
internal sealed record ReportItem(Guid Id, string Title, string Page, IReadOnlyList<ReportEditionItem> Editions)
{
    public static ReportItem Of(PublishedReport report, string language, ApiLinks links) =>
        new(report.Key, report.Editions[^1].Report.Title, links.Of(report.Path), [.. report.Editions.Select(edition => ReportEditionItem.Of(edition, language, links))]);
}
