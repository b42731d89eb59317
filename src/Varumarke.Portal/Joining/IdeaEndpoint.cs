using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Contributions;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Joining;

/// <summary>
/// A published idea on a page of its own, and the form for those who want to join in it. What the form answers is the same whether there
/// is anybody to ask or not.
/// </summary>
internal sealed class IdeaEndpoint(
    ContributionDesk contributions, JoinDesk desk, StrategyReader strategy, FormTime forms, IOptionsMonitor<ContributionOptions> options, PageRenderer pages, MissingPages missing, TimeProvider time)
{
    /// <summary>Stands in the address of the page that says that a wish was taken.</summary>
    public const string Sent = "sent";

    private readonly Pace _pace = new(options.CurrentValue.MostPerClient, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context, string language) => Find(context) is { } idea
        ? WriteAsync(context, language, idea, new JoinFormState(JoinDraft.Empty, forms.New()), StatusCodes.Status200OK)
        : missing.WriteAsync(context, language);

    public async Task SendAsync(HttpContext context, string language)
    {
        if (Find(context) is not { } idea)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        if (!desk.IsOpen)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, JoinWords.Closed);
            return;
        }

        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        var draft = new JoinDraft(Text(form, "kind"), Text(form, "organisation"), Text(form, "message").ReplaceLineEndings("\n"), Text(form, "email"));
        string mark = form[SentContribution.Mark].ToString();
        FormMark read = forms.Read(mark, TimeSpan.FromSeconds(options.CurrentValue.LeastSeconds));
        var state = new JoinFormState(draft, read.Key is null ? forms.New() : mark) { Faults = draft.Faults() };
        Wording? refusal = form[SentContribution.Trap].ToString().Length > 0 ? ContributionTexts.LeaveEmpty
            : read is { Key: not null, IsRipe: true } ? null
            : ContributionTexts.SendAgain;
        if (state.Faults.Count > 0 || refusal is not null || read.Key is not { } key)
        {
            await WriteAsync(context, language, idea, state with { Refusal = state.Faults.Count > 0 ? null : refusal }, StatusCodes.Status400BadRequest);
            return;
        }

        if (!_pace.Take(context))
        {
            await WriteAsync(context, language, idea, state with { Refusal = ContributionTexts.TooMany }, StatusCodes.Status429TooManyRequests);
            return;
        }

        switch (desk.Ask(key, idea.Key, draft, language))
        {
            case JoinOutcome.Taken:
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.Location = $"{LibraryPaths.PublishedContribution(language, idea.Key)}?{Sent}=1";
                return;
            case JoinOutcome.TooMany:
                await WriteAsync(context, language, idea, state with { Refusal = JoinTexts.TooMany }, StatusCodes.Status429TooManyRequests);
                return;
            default:
                await missing.WriteAsync(context, language);
                return;
        }
    }

    private Contribution? Find(HttpContext context) =>
        context.Request.RouteValues["key"] is string written && Guid.TryParse(written, out Guid key) ? contributions.Published(key) : null;

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();

    private Task WriteAsync(HttpContext context, string language, Contribution idea, JoinFormState state, int status)
    {
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        var head = new PageHead
        {
            Language = language,
            Title = ContributionTitle.Of(idea.Idea),
            Path = LibraryPaths.PublishedContribution(language, idea.Key),
            OtherPath = LibraryPaths.PublishedContribution(other, idea.Key),
            Entry = MenuEntry.Strategy,
            IsPrivate = true,
        };
        return pages.WriteAsync<IdeaPage>(
            context,
            head,
            status,
            (nameof(IdeaPage.Idea), idea),
            (nameof(IdeaPage.State), state),
            (nameof(IdeaPage.IsSent), context.Request.Query.ContainsKey(Sent)),
            (nameof(IdeaPage.IsOpen), desk.IsOpen),
            (nameof(IdeaPage.KeptDays), options.CurrentValue.JoinLinkDays),
            (nameof(IdeaPage.Known), KnownWork.Of(strategy, language, [idea])));
    }
}
