using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary>
/// <c>/api/v1/strategy/work</c>: all measures and activities, how far they have come and until when; as a table (<c>work.csv</c>) too. Of
/// another day in the state that was kept of it.
/// </summary>
internal sealed class WorkEndpoint(WorkPlan plan, StrategyReader strategy, AsOfReader days, IDocumentShelf shelf, ApiLinks links)
{
    /// <summary>How many a page holds at most.</summary>
    public const int MostOnPage = 1_000;

    private static readonly OpenTable Table = new(
        BrandRoutes.WorkTable,
        BrandRoutes.WorkTableMetadata,
        [
            new("id", "string", new("Key of the measure or activity", "Åtgärdens eller aktivitetens nyckel")),
            new("kind", "string", new("measure or activity", "measure (åtgärd) eller activity (aktivitet)")),
            new("title", "string", new("What it is called", "Vad den heter")),
            new("responsible", "string", new("Who does it", "Vem som gör den")),
            new("status", "string", new("How far it has come", "Hur långt den har kommit")),
            new("begins", "date", new("The first day of its period", "Periodens första dag")),
            new("ends", "date", new("The last day of its period", "Periodens sista dag")),
            new("isOverdue", "boolean", new("Whether it should have been done and is not", "Om den skulle ha varit klar och inte är det")),
            new("silentDays", "integer", new("For how many days nobody has said how it goes, where that is long", "Hur många dagar ingen har sagt hur det går, där det är länge")),
            new("serves", "string", new("Keys of the goals, or measures, that it serves", "Nycklar till målen, eller åtgärderna, som den hör till"), HoldsSeveral: true),
            new("changed", "date", new("When its page was last published", "När dess sida senast publicerades")),
            new("page", "anyURI", new("Its page", "Dess sida")),
        ],
        ["id"]);

    public Task HandleAsync(HttpContext context)
    {
        (int page, int limit, IReadOnlyList<RequestFault> faults) = PageQuery.Of(context, most: MostOnPage);
        if (faults.Count > 0)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));
        }

        return AnswerAsync(context, (all, day, language) => ApiAnswer.SendAsync(
            context,
            new ListAnswer<WorkItem>([.. all.Skip((page - 1) * limit).Take(limit).Select(work => Item(work, day, language))], all.Count, page, limit, PageLinks.Of(links, context.Request, page, limit, all.Count)),
            language));
    }

    public Task HandleTableAsync(HttpContext context) =>
        AnswerAsync(context, (all, day, language) => Table.SendAsync(context, links, all.Select(work => Cells(Item(work, day, language))), language));

    public Task HandleMetadataAsync(HttpContext context) => Table.SendMetadataAsync(context, links);

    private Task AnswerAsync(HttpContext context, Func<IReadOnlyList<StrategyWork>, DateOnly, string, Task> send)
    {
        string language = ApiAnswer.Language(context), written = context.Request.Query[AsOf.Parameter].ToString();
        AsOf asked = days.Read(written, language);
        return asked.Fault is { } fault
            ? ApiAnswer.RefuseAsync(context, StrategyProblems.Of(AsOf.Parameter, written, fault, days.Beginning(language)))
            : send(plan.All(language, asked.Day), asked.Day ?? strategy.Today, language);
    }

    private WorkItem Item(StrategyWork work, DateOnly day, string language) => new(
        work.Key,
        work.IsActivity ? "activity" : "measure",
        work.Title,
        work.Responsible,
        work.IsKnown ? work.Status : null,
        work.Begins,
        work.Ends,
        work.IsOverdue(day),
        work.SilentDays(day),
        [.. work.Serves.Where(key => shelf.Shows(key, work.IsActivity ? "measure" : "goal", LibraryCultures.Of(language)))],
        work.Changed,
        links.Of(work.Path));

    private static IEnumerable<string> Cells(WorkItem item) =>
    [
        item.Id.ToString(), item.Kind, item.Title, item.Responsible, item.Status ?? string.Empty, Day(item.Begins), Day(item.Ends), item.IsOverdue ? "true" : "false",
        item.SilentDays?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, OpenTable.Cell(item.Serves.Select(key => key.ToString())), Day(item.Changed), item.Page,
    ];

    private static string Day(DateOnly? day) => day is { } known ? AsOf.Write(known) : string.Empty;
}
