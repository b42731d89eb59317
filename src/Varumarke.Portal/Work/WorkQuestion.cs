using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.History;

namespace Varumarke.Portal.Work;

/// <summary>Which of all that is done is asked for, and how it is to be shown. Every state of the page has an address.</summary>
public sealed record WorkQuestion
{
    /// <summary>How many lines or bars stand on a page.</summary>
    public const int OnPage = 25;

    /// <summary>The name by which an address says whose work is asked for.</summary>
    public const string ForParameter = "for";

    /// <summary>The states, the most pressing first.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["delayed", "underWay", "notStarted", "done", "cancelled"];

    /// <summary>What gives reason to ask.</summary>
    public static IReadOnlyList<string> Concerns { get; } = ["late", "silent"];

    /// <summary>What it is.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["measure", "activity"];

    /// <summary>How it is shown.</summary>
    public WorkView View { get; init; }

    /// <summary>One of <see cref="Statuses"/>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>One of <see cref="Kinds"/>; null for both.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="Concerns"/>; null for all, whether or not there is reason to ask.</summary>
    public string? Concern { get; init; }

    /// <summary>Key of the goal or the measure whose work it is; null for all.</summary>
    public Guid? For { get; init; }

    /// <summary>The day that is shown; null for now.</summary>
    public DateOnly? Then { get; init; }

    /// <summary>Which part of a long list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything is left out.</summary>
    public bool IsNarrowed => Status is not null || Kind is not null || Concern is not null || For is not null;

    /// <summary>Reads an address; null where it says something that there is not. An empty value says nothing.</summary>
    public static WorkQuestion? Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        bool isRead = TryRead(query, "view", [.. Enum.GetNames<WorkView>().Select(NameOf)], out string? view)
            & TryRead(query, "status", Statuses, out string? status)
            & TryRead(query, "kind", Kinds, out string? kind)
            & TryRead(query, "concern", Concerns, out string? concern);
        string served = query[ForParameter].ToString();
        Guid goal = Guid.Empty;
        isRead &= served.Length == 0 || Guid.TryParseExact(served, "D", out goal);
        string page = query["page"].ToString();
        int number = 1;
        isRead &= page.Length == 0 || (int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
        return isRead
            ? new WorkQuestion { View = view is null ? WorkView.Board : Enum.Parse<WorkView>(view, ignoreCase: true), Status = status, Kind = kind, Concern = concern, For = served.Length == 0 ? null : goal, Page = number }
            : null;
    }

    /// <summary>Whether a line is asked for.</summary>
    public bool Takes(StrategyWork work, DateOnly today) =>
        work is not null
        && (Status is null || work.Status == Status)
        && (For is not { } served || work.Serves.Contains(served))
        && (Kind is null || work.IsActivity == (Kind == "activity"))
        && Concern switch
        {
            "late" => work.IsOverdue(today),
            "silent" => work.SilentDays(today) is not null,
            _ => true,
        };

    /// <summary>The address of this state, from the root.</summary>
    public string Address(string language)
    {
        (string Name, string? Value)[] said =
        [
            ("view", View == WorkView.Board ? null : NameOf(View.ToString())), ("status", Status), ("kind", Kind), ("concern", Concern), (ForParameter, For?.ToString("D")),
            (AsOf.Parameter, Then is { } day ? AsOf.Write(day) : null),
            ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        string query = string.Join('&', said.Where(each => each.Value is not null).Select(each => $"{each.Name}={each.Value}"));
        return LibraryPaths.StrategyWork(language) + (query.Length == 0 ? string.Empty : "?" + query);
    }

    /// <summary>How a view is written in an address.</summary>
    public static string NameOf(string view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.ToLowerInvariant();
    }

    private static bool TryRead(IQueryCollection query, string name, IReadOnlyList<string> allowed, out string? value)
    {
        string written = query[name].ToString();
        value = written.Length == 0 ? null : allowed.FirstOrDefault(each => each == written);
        return written.Length == 0 || value is not null;
    }
}
