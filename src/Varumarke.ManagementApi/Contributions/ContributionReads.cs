using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Varumarke.Core.Contributions;
using Varumarke.Http.Answers;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Contributions;

/// <summary>Lists contributions for editors, one by one, as a table for the register of public records, and the templates of answers.</summary>
internal sealed class ContributionReads(IContributionRepository contributions, ContributionPresenter presenter, ContributionAccess access, IOptionsMonitor<ContributionOptions> options)
{
    private static readonly string[] Heads =
    [
        "number", "registered", "received", "state", "language", "senderKind", "area", "idea", "read", "promised", "answered", "reply", "activityOn", "activity", "done", "mergedInto", "published", "hidden", "id",
    ];

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ContributionReads>("varumarke/contributions", Access.Content, (own, call) => own.ListAsync(call)),
        Operation.Get<ContributionReads>("varumarke/contributions/export", Access.Content, (own, call) => own.ExportAsync(call)),
        Operation.Get<ContributionReads>("varumarke/contributions/templates", Access.Content, (own, call) => own.TemplatesAsync(call)),
        Operation.Get<ContributionReads>("varumarke/contributions/{id:guid}", Access.Content, (own, call) => own.ReadAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        ContributionState[] states = call.Choices<ContributionState>("state");
        var question = new ContributionQuestion(states is [var state, ..] ? state : null, call.Flag("hidden"), call.Text("text"));
        (int skip, int take) = (call.Skip, call.Take);
        if (await access.ReadRefusalAsync(call.User) is { } refusal)
        {
            return refusal;
        }

        ContributionPage page = contributions.Page(question, skip, take);
        return Answer.Of(new { page.Total, Items = presenter.Present(page.Items) });
    }

    private async Task<Answer> ReadAsync(Call call) =>
        await access.ReadRefusalAsync(call.User) ?? (contributions.Find(call.Id) is { } contribution ? Answer.Of(presenter.Present(contribution)) : Answer.NotFound);

    private async Task<Answer> TemplatesAsync(Call call) => await access.ReadRefusalAsync(call.User) ?? Answer.Of(new { Items = options.CurrentValue.Templates });

    private async Task<Answer> ExportAsync(Call call)
    {
        if (await access.ReadRefusalAsync(call.User) is { } refusal)
        {
            return refusal;
        }

        var table = new StringBuilder();
        CsvText.Append(table, Heads);
        foreach (bool hidden in (bool[])[false, true])
        {
            contributions.ForEach(new ContributionQuestion(null, hidden, null), contribution => CsvText.Append(table, Cells(contribution)));
        }

        // With a mark of its encoding, without which Excel reads another one.
        return Answer.File("contributions.csv", CsvText.MediaType, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table.ToString())]);
    }

    private static IEnumerable<string> Cells(Contribution contribution) =>
    [
        contribution.RecordNumber ?? string.Empty,
        Moment(contribution.RegisteredOn),
        Moment(contribution.ReceivedOn),
        contribution.State.ToString(),
        contribution.Language,
        contribution.SenderKind,
        contribution.Area?.ToString() ?? string.Empty,
        contribution.Idea,
        Moment(contribution.ReadOn),
        contribution.PromisedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        Moment(contribution.AnsweredOn),
        contribution.Reply ?? string.Empty,
        Moment(contribution.ActivityOn),
        contribution.Activity?.ToString() ?? string.Empty,
        Moment(contribution.DoneOn),
        contribution.MergedInto?.ToString() ?? string.Empty,
        Moment(contribution.PublishedOn),
        contribution.IsHidden ? "yes" : "no",
        contribution.Key.ToString(),
    ];

    private static string Moment(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? string.Empty;
}
