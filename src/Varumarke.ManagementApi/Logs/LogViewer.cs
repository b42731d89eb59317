using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Logs;

/// <summary>What the log viewer shows of this program's own log.</summary>
internal sealed class LogViewer(KeptLog log, SavedSearches searches, ILoggerFactory loggers)
{
    private static readonly Wording Unnamed = new("A search needs a name and an expression.", "En sökning behöver ett namn och ett uttryck.");
    private static readonly Wording Exists = new("There is a search with this name already.", "Det finns redan en sökning med det namnet.");
    private static readonly Wording WrongWay = new("The end lies before the beginning.", "Slutet ligger före början.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<LogViewer>("log-viewer/level", Access.Settings, (own, _) => Now(new Paged<object>(1, [new { Name = "Global", Level = own.LeastLevel }]))),
        Operation.Get<LogViewer>("log-viewer/level-count", Access.Settings, (own, call) => Task.FromResult(own.LevelCount(call))),
        Operation.Get<LogViewer>("log-viewer/log", Access.Settings, (own, call) => Task.FromResult(own.Page(call))),
        Operation.Get<LogViewer>("log-viewer/message-template", Access.Settings, (own, call) => Task.FromResult(own.Templates(call))),
        Operation.Get<LogViewer>("log-viewer/validate-logs-size", Access.Settings, (_, call) => Task.FromResult(IsWrongWay(call) ? Backwards : Answer.Done)),
        Operation.Get<LogViewer>("log-viewer/saved-search", Access.Settings, (own, call) => Task.FromResult(own.Searches(call))),
        Operation.Get<LogViewer>("log-viewer/saved-search/{name}", Access.Settings, (own, call) => Task.FromResult(own.Search(call))),
        Operation.Post<LogViewer>("log-viewer/saved-search", Access.Settings, (own, call) => own.SaveAsync(call)),
        Operation.Delete<LogViewer>("log-viewer/saved-search/{name}", Access.Settings, (own, call) => Task.FromResult(own.Saved.TryRemove(call.Part("name")) ? Answer.Done : Answer.NotFound)),
    ];

    private SavedSearches Saved => searches;

    private static Answer Backwards { get; } = Answer.Refused(StatusCodes.Status400BadRequest, "CancelledByLogsSizeValidation", WrongWay);

    private static Task<Answer> Now(object body) => Task.FromResult(Answer.Of(body));

    private KeptLevel LeastLevel
    {
        get
        {
            ILogger own = loggers.CreateLogger("Varumarke");
            return own.IsEnabled(LogLevel.Trace) ? KeptLevel.Verbose
                : own.IsEnabled(LogLevel.Debug) ? KeptLevel.Debug
                : own.IsEnabled(LogLevel.Information) ? KeptLevel.Information
                : own.IsEnabled(LogLevel.Warning) ? KeptLevel.Warning
                : KeptLevel.Error;
        }
    }

    private Answer LevelCount(Call call)
    {
        if (IsWrongWay(call))
        {
            return Backwards;
        }

        ILookup<KeptLevel, KeptEntry> levels = Within(call).ToLookup(entry => entry.Level);
        return Answer.Of(new
        {
            Information = levels[KeptLevel.Information].Count(),
            Debug = levels[KeptLevel.Debug].Count() + levels[KeptLevel.Verbose].Count(),
            Warning = levels[KeptLevel.Warning].Count(),
            Error = levels[KeptLevel.Error].Count(),
            Fatal = levels[KeptLevel.Fatal].Count(),
        });
    }

    private Answer Page(Call call)
    {
        string?[] levels = [.. call.Http.Request.Query["logLevel"]];
        Func<KeptEntry, bool> filter = LogFilter.Of(call.Text("filterExpression"));
        List<KeptEntry> found = [.. Within(call).Where(entry => (levels.Length == 0 || levels.Contains(entry.Level.ToString(), StringComparer.OrdinalIgnoreCase)) && filter(entry))];
        if (!string.Equals(call.Text("orderDirection"), "Ascending", StringComparison.OrdinalIgnoreCase))
        {
            found.Reverse();
        }

        return Answer.Of(new Paged<object>(found.Count, [.. found.Skip(call.Skip).Take(call.Take).Select(entry => new
        {
            Timestamp = entry.Time,
            entry.Level,
            MessageTemplate = entry.Template,
            RenderedMessage = entry.Message,
            Properties = entry.Properties.Select(property => new { Name = property.Key, property.Value }).ToArray(),
            entry.Exception,
        })]));
    }

    private Answer Templates(Call call)
    {
        var found = Within(call).CountBy(entry => entry.Template).OrderByDescending(template => template.Value).ThenBy(template => template.Key, StringComparer.Ordinal).ToArray();
        return Answer.Of(new Paged<object>(found.Length, [.. found.Skip(call.Skip).Take(call.Take).Select(template => new { MessageTemplate = template.Key, Count = template.Value })]));
    }

    private Answer Searches(Call call)
    {
        IReadOnlyList<SavedSearch> all = searches.All();
        return Answer.Of(new Paged<object>(all.Count, [.. all.Skip(call.Skip).Take(call.Take)]));
    }

    private Answer Search(Call call) => searches.All().FirstOrDefault(search => search.Name == call.Part("name")) is { } found ? Answer.Of(found) : Answer.NotFound;

    private async Task<Answer> SaveAsync(Call call)
    {
        SavedSearch sent = await call.BodyAsync<SavedSearch>();
        if (string.IsNullOrWhiteSpace(sent.Name) || string.IsNullOrWhiteSpace(sent.Query) || sent.Name.Length > 255 || sent.Query.Length > 4000)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidName", Unnamed);
        }

        return searches.TryAdd(sent)
            ? Answer.Created("log-viewer/saved-search", Uri.EscapeDataString(sent.Name))
            : Answer.Refused(StatusCodes.Status400BadRequest, "DuplicateLogSearch", Exists);
    }

    private IEnumerable<KeptEntry> Within(Call call)
    {
        (DateTimeOffset? start, DateTimeOffset? end) = (call.Date("startDate"), End(call));
        return log.Read().Where(entry => (start is null || entry.Time >= start) && (end is null || entry.Time < end));
    }

    private static bool IsWrongWay(Call call) => call.Date("startDate") is { } start && End(call) is { } end && end < start;

    // A day alone means the whole of it.
    private static DateTimeOffset? End(Call call) => call.Date("endDate") is { } end && end.TimeOfDay == TimeSpan.Zero ? end.AddDays(1) : call.Date("endDate");
}
