using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Renditions;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;
using Varumarke.Http.Answers;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;

namespace Varumarke.Portal.Strategy;

/// <summary>A goal's chart as a file for others to show or reckon with, as it is now or as it was on a day.</summary>
internal sealed class ChartEndpoint(StrategyReader strategy, AsOfPages days, IDrawnPictures pictures, MissingPages missing, PortalSite site)
{
    // A drawing that is opened by itself is a document: it may load nothing and run nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public async Task HandleAsync(HttpContext context, string language)
    {
        (Guid key, string ending) = Read((string?)context.Request.RouteValues["file"]);
        if (ending is not ("svg" or "png" or "csv") || strategy.Goal(key, language) is null)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return;
        }

        if (strategy.Goal(key, language, day) is not { } goal)
        {
            await days.RefuseAsync(context, language, HistoryWords.NotYetTitle, HistoryWords.NotYet, StatusCodes.Status404NotFound);
            return;
        }

        await (ending == "csv" ? SendTableAsync(context, goal, language) : SendPictureAsync(context, goal, language, ending, day));
    }

    private static Task SendTableAsync(HttpContext context, StrategyGoal goal, string language)
    {
        var table = new StringBuilder();
        CsvText.Append(table, SeriesTable.Columns.Select(column => column.Name));
        foreach (SeriesRow row in goal.Series)
        {
            CsvText.Append(table, SeriesTable.Cells(goal, row));
        }

        return SendAsync(context, Encoding.UTF8.GetBytes(table.ToString()), CsvText.MediaType, language);
    }

    private async Task SendPictureAsync(HttpContext context, StrategyGoal goal, string language, string ending, DateOnly? day)
    {
        if (GoalChart.Of(goal) is not { } chart)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        byte[] svg = new GoalDrawing(goal, chart, language).AsFile(day is { } then ? $"{site.Name}, {AsOf.Write(then)}" : site.Name);
        context.Response.Headers.ContentSecurityPolicy = Policy;
        await (ending == "svg"
            ? SendAsync(context, svg, "image/svg+xml; charset=utf-8", language)
            : SendAsync(context, await pictures.PngAsync(svg, context.RequestAborted), "image/png", language));
    }

    // Others' pages may show and read it: it holds what anyone may know.
    private static Task SendAsync(HttpContext context, byte[] body, string type, string language)
    {
        CrossOrigin.LetAllRead(context.Response);
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TaggedAnswer.SendAsync(context, body, type, language);
    }

    private static (Guid Key, string Ending) Read(string? file)
    {
        int dot = file?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 0 && Guid.TryParse(file.AsSpan(0, dot), out Guid key) ? (key, file![(dot + 1)..]) : default;
    }
}
