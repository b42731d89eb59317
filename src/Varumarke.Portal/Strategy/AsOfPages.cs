using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.History;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Strategy;

/// <summary>Reads which day a page is asked for, and answers where that day cannot be shown.</summary>
internal sealed class AsOfPages(AsOfReader days, PageRenderer pages)
{
    /// <summary>The day; what its fault is has been answered already.</summary>
    public async Task<(bool IsAnswered, DateOnly? Day)> ReadAsync(HttpContext context, string language, string parameter = AsOf.Parameter)
    {
        AsOf asked = days.Read(context.Request.Query[parameter].ToString(), language);
        if (asked.Fault is not { } fault)
        {
            return (false, asked.Day);
        }

        await RefuseAsync(context, language, HistoryWords.CannotShow, AsOfTexts.Of(fault, days.Beginning(language)), fault == AsOfFault.BeforeBeginning ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        return (true, null);
    }

    public Task RefuseAsync(HttpContext context, string language, Wording title, Wording detail, int status) => pages.WriteAsync<AsOfFaultPage>(
        context,
        new PageHead { Language = language, Title = title.In(language), Path = LibraryPaths.Strategy(language), IsUnlisted = true, Entry = MenuEntry.Strategy },
        status,
        (nameof(AsOfFaultPage.Detail), detail));

    /// <summary>An address of the same day; the address as it is for now.</summary>
    public static string At(string path, DateOnly? day) => day is { } asked ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{AsOf.Parameter}={AsOf.Write(asked)}" : path;
}
