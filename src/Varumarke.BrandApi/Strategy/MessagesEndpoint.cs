using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary>
/// <c>/api/v1/strategy/messages</c>: what is told of the strategy, when, where and to whom, and what was heard; as a table
/// (<c>messages.csv</c>) too. Of another day what had been said by then, without what was heard, of which no day is kept.
/// </summary>
internal sealed class MessagesEndpoint(PlanReader plans, AsOfReader days, IDocumentShelf shelf, ApiLinks links)
{
    private static readonly OpenTable Table = new(
        BrandRoutes.MessageTable,
        BrandRoutes.MessageTableMetadata,
        [
            new("id", "string", new("Key of the message", "Budskapets nyckel")),
            new("plan", "string", new("Key of its plan", "Planens nyckel")),
            new("title", "string", new("What it is called", "Vad det heter")),
            new("day", "date", new("When it is said", "När det sägs")),
            new("message", "string", new("What is said", "Vad som sägs")),
            new("responsible", "string", new("Who says it", "Vem som säger det")),
            new("channels", "string", new("Where it is said", "Var det sägs"), HoldsSeveral: true),
            new("audience", "string", new("Whom it is said to", "Vem det sägs till"), HoldsSeveral: true),
            new("tellsOf", "string", new("Key of the activity, measure or report that it tells of", "Nyckel till aktiviteten, åtgärden eller rapporten som det berättar om")),
            new("feedback", "string", new("What was heard afterwards", "Vad som hördes efteråt")),
            new("page", "anyURI", new("Its page", "Dess sida")),
        ],
        ["id"]);

    public Task HandleAsync(HttpContext context)
    {
        (int page, int limit, IReadOnlyList<RequestFault> faults) = PageQuery.Of(context, most: WorkEndpoint.MostOnPage);
        if (faults.Count > 0)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));
        }

        return AnswerAsync(context, (all, language) => ApiAnswer.SendAsync(
            context,
            new ListAnswer<MessageItem>([.. all.Skip((page - 1) * limit).Take(limit).Select(message => Item(message, language))], all.Count, page, limit, PageLinks.Of(links, context.Request, page, limit, all.Count)),
            language));
    }

    public Task HandleTableAsync(HttpContext context) =>
        AnswerAsync(context, (all, language) => Table.SendAsync(context, links, all.Select(message => Cells(Item(message, language))), language));

    public Task HandleMetadataAsync(HttpContext context) => Table.SendMetadataAsync(context, links);

    private Task AnswerAsync(HttpContext context, Func<IReadOnlyList<PlannedMessage>, string, Task> send)
    {
        string language = ApiAnswer.Language(context), written = context.Request.Query[AsOf.Parameter].ToString();
        AsOf asked = days.Read(written, language);
        return asked.Fault is { } fault
            ? ApiAnswer.RefuseAsync(context, StrategyProblems.Of(AsOf.Parameter, written, fault, days.Beginning(language)))
            : send(plans.All(language, asked.Day), language);
    }

    private MessageItem Item(PlannedMessage message, string language) => new(
        message.Key,
        message.Plan,
        message.Title,
        message.Day,
        message.Message,
        message.Responsible,
        message.Channels,
        message.Audience,
        message.Answers is { } told && shelf.Find(told, LibraryCultures.Of(language)) is not null ? told : null,
        message.Feedback.Length > 0 ? message.Feedback : null,
        links.Of(message.Path));

    private static IEnumerable<string> Cells(MessageItem item) =>
    [
        item.Id.ToString(), item.Plan.ToString(), item.Title, item.Day is { } day ? AsOf.Write(day) : string.Empty, item.Message, item.Responsible, OpenTable.Cell(item.Channels),
        OpenTable.Cell(item.Audience), item.TellsOf?.ToString() ?? string.Empty, item.Feedback ?? string.Empty, item.Page,
    ];
}
