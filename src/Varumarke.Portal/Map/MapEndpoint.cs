using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Map;

/// <summary>The map of the strategy: all of it, or one node with what it leads to and what it comes from.</summary>
internal sealed class MapEndpoint(StrategyGraph graph, AsOfPages faults, MissingPages missing, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        (bool isAnswered, DateOnly? day) = await faults.ReadAsync(context, language);
        if (!isAnswered)
        {
            await AnswerAsync(context, language, day);
        }
    }

    private Task AnswerAsync(HttpContext context, string language, DateOnly? day)
    {
        string written = context.Request.Query["node"].ToString();
        if (written.Length == 0)
        {
            return WriteAsync(context, language, MapWords.Title.In(language), null, null, day);
        }

        if (!StrategyNodeId.TryParse(written, out StrategyNodeId? id))
        {
            return faults.RefuseAsync(context, language, MapWords.UnreadableTitle, MapWords.Unreadable, StatusCodes.Status400BadRequest);
        }

        return graph.Around(id.Value, language) is { } around
            ? WriteAsync(context, language, $"{around.Node.Title}: {MapWords.Title.In(language)}", id.ToString(), around, day)
            : missing.WriteAsync(context, language);
    }

    private Task WriteAsync(HttpContext context, string language, string title, string? node, StrategySurroundings? around, DateOnly? day)
    {
        var head = new PageHead
        {
            Language = language,
            Title = title,
            Description = MapWords.Lead.In(language),
            Path = LibraryPaths.StrategyMap(language, node),
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
            IsUnlisted = around is not null || day is not null,
        };
        return pages.WriteAsync<MapPage>(
            context,
            head with { OtherPath = LibraryPaths.StrategyMap(head.OtherLanguage, around is null || graph.Around(around.Node.Id, head.OtherLanguage) is not null ? node : null) },
            StatusCodes.Status200OK,
            (nameof(MapPage.Map), around is null ? graph.Part(language, MapPage.MostOfEach, MapPage.ShownOfMany) : null),
            (nameof(MapPage.Around), around),
            (nameof(MapPage.Then), day));
    }
}
