using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Strategy.Communication;

namespace Varumarke.Portal.Communication;

/// <summary>The part of a plan that is shown: one year, and one channel where that is asked for.</summary>
/// <param name="Messages">Its lines, the first said first.</param>
/// <param name="Year">The year; null for what has no day.</param>
/// <param name="Channel">The channel; null for all.</param>
/// <param name="Years">All years of the plan, newest first.</param>
/// <param name="Channels">All channels of the plan.</param>
public sealed record PlanPart(IReadOnlyList<PlannedMessage> Messages, int? Year, string? Channel, IReadOnlyList<int> Years, IReadOnlyList<string> Channels)
{
    /// <summary>Reads an address; null where it says something that there is not. Where no year is named it is this year, or the nearest that has something.</summary>
    internal static PlanPart? Of(IReadOnlyList<PlannedMessage> all, IQueryCollection query, DateOnly today)
    {
        int[] years = [.. all.Select(message => message.Day?.Year).OfType<int>().Distinct().OrderDescending()];
        string[] channels = [.. all.SelectMany(message => message.Channels).Distinct().Order(StringComparer.Ordinal)];
        string year = query["year"].ToString(), channel = query["channel"].ToString();
        int asked = 0;
        if ((year.Length > 0 && (year.Length != 4 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out asked)))
            || (channel.Length > 0 && !channels.Contains(channel)))
        {
            return null;
        }

        int? shown = year.Length > 0 ? asked : years.Length == 0 ? null : years.MinBy(each => Math.Abs(each - today.Year));
        return new PlanPart(
            [.. all.Where(message => message.Day?.Year == shown && (channel.Length == 0 || message.Channels.Contains(channel)))],
            shown,
            channel.Length == 0 ? null : channel,
            years,
            channels);
    }

    /// <summary>The query of this part, or of another year of it.</summary>
    public string Query(int? year) => string.Create(
        CultureInfo.InvariantCulture, $"?year={year ?? Year}{(Channel is null ? string.Empty : "&channel=" + Uri.EscapeDataString(Channel))}");
}
