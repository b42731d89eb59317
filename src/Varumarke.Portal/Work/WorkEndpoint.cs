using Microsoft.AspNetCore.Http;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>What is done: as a board, a table or a timeline, all of it or some.</summary>
internal sealed class WorkEndpoint(WorkPlan plan, StrategyReader strategy, AsOfPages days, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return;
        }

        if (WorkQuestion.Read(context.Request.Query) is not { } question)
        {
            await days.RefuseAsync(context, language, WorkWords.UnreadableTitle, WorkWords.Unreadable, StatusCodes.Status400BadRequest);
            return;
        }

        // What may not be shown is no key to what is done for it.
        string? served = question.For is { } key ? TitleOf(key, language) : null;
        WorkList list = WorkList.Of(question with { Then = day }, question.For is null || served is not null ? plan.All(language, day) : [], day ?? strategy.Today);
        WorkQuestion now = list.Question with { Then = null };
        var head = new PageHead
        {
            Language = language,
            Title = WorkWords.Title.In(language),
            Description = WorkWords.Lead.In(language),
            Path = now.Address(language),
            Entry = MenuEntry.Strategy,
            IsUnlisted = day is not null || question.IsNarrowed || list.Question.Page > 1,
            MayBeKept = true,
        };
        await pages.WriteAsync<WorkPage>(
            context,
            head with { OtherPath = list.Question.Address(head.OtherLanguage) },
            StatusCodes.Status200OK,
            (nameof(WorkPage.List), list),
            (nameof(WorkPage.For), served),
            (nameof(WorkPage.Then), day));
    }

    private string? TitleOf(Guid key, string language) => strategy.Work(key, language)?.Title ?? strategy.Goal(key, language)?.Title;
}
