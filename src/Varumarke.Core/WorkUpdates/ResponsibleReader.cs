using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;

namespace Varumarke.Core.WorkUpdates;

/// <summary>Reads whom the state of each published measure and activity is asked of: the one responsible, else the page's owner.</summary>
public sealed class ResponsibleReader(BrandReader documents, DocumentPaths paths)
{
    private static readonly string[] Types = ["measure", "activity"];

    /// <summary>All of them.</summary>
    public IReadOnlyList<ResponsibleWork> All() => [.. Types.SelectMany(type => documents.OfType(ReaderLanguage.Swedish, type, Read))];

    /// <summary>One of them; null where it is not published, or is neither.</summary>
    public ResponsibleWork? Find(Guid key) => documents.Read(key, ReaderLanguage.Swedish, (reading, document) => Types.Contains(document.ContentType.Alias) ? Read(reading, document) : null);

    /// <summary>The property that says what came out of one.</summary>
    public static string OutcomeOf(string type) => type == "activity" ? "outcome" : "statusNote";

    private ResponsibleWork Read(DocumentReading reading, IPublishedContent document)
    {
        string owner = reading.Text(document, "pageOwnerEmail"), responsible = reading.Text(document, "responsibleEmail");
        return new ResponsibleWork(
            document.Key,
            reading.Title(document),
            paths.Of(document.Key, ReaderLanguage.Swedish),
            reading.Text(document, "status"),
            reading.Text(document, OutcomeOf(document.ContentType.Alias)),
            reading.Text(document, "responsible"),
            responsible.Length > 0 ? responsible : owner,
            owner,
            GoalReading.DayOf(reading, document, "endDate"));
    }
}
