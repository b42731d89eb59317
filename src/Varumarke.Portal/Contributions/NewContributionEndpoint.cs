using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Contributions;

/// <summary>
/// The form for an idea. Nobody needs an account, a picture to read or a script. What is wrong is told beside its field and all of it at
/// once, and what was written is never lost by it.
/// </summary>
internal sealed class NewContributionEndpoint(
    ContributionDesk desk, ContributionMails mails, StrategyReader strategy, FormTime forms, IOptionsMonitor<ContributionOptions> options, PageRenderer pages, TimeProvider time)
{
    private readonly Pace _pace = new(options.CurrentValue.MostPerClient, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context, string language) => WriteAsync(context, language, new FormState(ContributionDraft.Empty, forms.New()), StatusCodes.Status200OK);

    public async Task SendAsync(HttpContext context, string language)
    {
        if (!options.CurrentValue.IsOpen)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status403Forbidden, ContributionWords.Closed);
            return;
        }

        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        ContributionDraft draft = SentContribution.Read(form);
        string mark = form[SentContribution.Mark].ToString();
        FormMark read = forms.Read(mark, TimeSpan.FromSeconds(options.CurrentValue.LeastSeconds));
        var state = new FormState(draft, read.Key is null ? forms.New() : mark) { Faults = draft.Faults([.. strategy.Areas(language).Select(area => area.Key)]) };
        Wording? refusal = form[SentContribution.Trap].ToString().Length > 0 ? ContributionTexts.LeaveEmpty
            : read is { Key: not null, IsRipe: true } ? null
            : ContributionTexts.SendAgain;
        if (state.Faults.Count > 0 || refusal is not null || read.Key is not { } key)
        {
            await WriteAsync(context, language, state with { Refusal = state.Faults.Count > 0 ? null : refusal }, StatusCodes.Status400BadRequest);
            return;
        }

        // Counted here: who mends what is wrong has sent nothing yet.
        if (!_pace.Take(context))
        {
            await WriteAsync(context, language, state with { Refusal = ContributionTexts.TooMany }, StatusCodes.Status429TooManyRequests);
            return;
        }

        Contribution contribution = desk.Receive(key, draft, language);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = $"{LibraryPaths.Contribution(contribution.Code)}?lang={language}&new=1";
    }

    private Task WriteAsync(HttpContext context, string language, FormState state, int status)
    {
        var head = new PageHead
        {
            Language = language,
            Title = ContributionWords.Send.In(language),
            Description = ContributionWords.SendLead.In(language),
            Path = LibraryPaths.NewContribution(language),
            OtherPath = LibraryPaths.NewContribution(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Entry = MenuEntry.Strategy,
            IsPrivate = true,
        };
        return pages.WriteAsync<NewContributionPage>(
            context,
            head,
            status,
            (nameof(NewContributionPage.State), state),
            (nameof(NewContributionPage.Areas), strategy.Areas(language)),
            (nameof(NewContributionPage.Options), options.CurrentValue),
            (nameof(NewContributionPage.OffersMail), mails.CanSend));
    }
}
