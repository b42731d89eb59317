using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>The page of a measure or an activity: how far it has come, what it is for, what came of it, and how it got there.</summary>
internal sealed class WorkItemPages(WorkItemReader reader, StrategyReader strategy, StrategyData data, AssetShelf shelf, AsOfPages days, PageRenderer pages) : IOwnPage
{
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (strategy.Work(key, language) is null)
        {
            return false;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return true;
        }

        if (reader.Read(key, language, day) is not ({ } item, { } read))
        {
            return false;
        }

        IReadOnlyList<ShelvedAsset> pictures = await shelf.FindAsync(read.Pictures, context.RequestAborted);
        await pages.WriteAsync<WorkItemPage>(
            context,
            read.Head with
            {
                MayBeKept = true,
                IsUnlisted = day is not null,
                OtherPath = read.Head.OtherPath is { } other ? AsOfPages.At(other, day) : null,
                Image = pictures is [var first, ..] ? first.Renditions?.Presets.GetValueOrDefault("social")?.Url : null,
                Data = day is null ? data.Of(item.Work.IsActivity ? StrategyNodeKind.Activity : StrategyNodeKind.Measure, key, language) : null,
            },
            StatusCodes.Status200OK,
            (nameof(WorkItemPage.Item), item with { Model = item.Model with { Pictures = pictures } }),
            (nameof(WorkItemPage.Today), day ?? strategy.Today),
            (nameof(WorkItemPage.Then), day));
        return true;
    }
}
