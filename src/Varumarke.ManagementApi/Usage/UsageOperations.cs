using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Usage;
using Varumarke.Http.Answers;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Usage;

/// <summary>
/// How often assets were seen, taken and shown elsewhere, by month, what was looked for in vain, and what whoever asked "may I?" was told. For the media section; of assets
/// only those that the caller's start nodes hold. A number under five is "&lt;5", and words that fewer than five asked are not told at
/// all: they could be somebody's.
/// </summary>
internal sealed class UsageOperations(IUsageRepository usage, IMediaService media, MediaPermissions permissions, TimeProvider time)
{
    private const int Fewest = 5;
    private const int MostYears = 3;
    private static readonly string[] Columns = ["month", "use", "asset", "name", "count"];

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<UsageOperations>("varumarke/usage", MediaAccess.Manage, (own, call) => own.ListAsync(call)),
        Operation.Get<UsageOperations>("varumarke/usage.csv", MediaAccess.Manage, (own, call) => own.TableAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        if (Period(call) is not { } period)
        {
            return NotAPeriod;
        }

        IReadOnlyList<UsageItem> items = await ItemsAsync(call, period);
        return Answer.Of(new Paged<UsageItem>(items.Count, [.. items.Skip(call.Skip).Take(call.Take)]));
    }

    private async Task<Answer> TableAsync(Call call)
    {
        if (Period(call) is not { } period)
        {
            return NotAPeriod;
        }

        var table = new StringBuilder();
        CsvText.Append(table, Columns);
        foreach (UsageItem item in await ItemsAsync(call, period))
        {
            CsvText.Append(table, [item.Month, item.Use, item.Id?.ToString() ?? string.Empty, item.Name, item.Count]);
        }

        return Answer.File($"anvandning-{period.First}-{period.Last}.csv", CsvText.MediaType, Encoding.UTF8.GetBytes(table.ToString()));
    }

    private static Answer NotAPeriod { get; } = Answer.Refused(StatusCodes.Status400BadRequest, "NotAPeriod", UsageTexts.NotAPeriod);

    private async Task<IReadOnlyList<UsageItem>> ItemsAsync(Call call, (int First, int Last) period)
    {
        IReadOnlyList<UsageCount> counts = await usage.ReadAsync(period.First, period.Last, call.Aborted);
        Guid[] keys = [.. counts.Where(count => count.Kind is not (UsageKind.Nothing or UsageKind.Answered)).Select(count => Guid.TryParseExact(count.Subject, "N", out Guid key) ? key : Guid.Empty).Distinct()];
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, keys);
        Dictionary<Guid, string> names = media.GetByIds(visible).ToDictionary(item => item.Key, item => item.Name ?? string.Empty);
        return [.. counts.Select(count => Item(count, names)).OfType<UsageItem>()];
    }

    // What was asked about is not counted, so that no start node can stand against it; nor can anybody be told by one of so few kinds.
    private static UsageItem? Item(UsageCount count, Dictionary<Guid, string> names)
    {
        string month = $"{count.Month / 100:0000}-{count.Month % 100:00}", number = count.Count < Fewest ? $"<{Fewest}" : count.Count.ToString(CultureInfo.InvariantCulture);
        if (count.Kind == UsageKind.Answered)
        {
            return new UsageItem(month, count.Kind, null, count.Subject, number);
        }

        if (count.Kind == UsageKind.Nothing)
        {
            return count.Count < Fewest ? null : new UsageItem(month, count.Kind, null, count.Subject, number);
        }

        return Guid.TryParseExact(count.Subject, "N", out Guid key) && names.TryGetValue(key, out string? name) ? new UsageItem(month, count.Kind, key, name, number) : null;
    }

    // This year's months where none are named.
    private (int First, int Last)? Period(Call call)
    {
        int now = UsageMeter.MonthOf(time.GetUtcNow());
        int? first = call.Text("from") is { } from ? Month(from) : now - (now % 100) + 1, last = call.Text("to") is { } to ? Month(to) : now;
        return first is { } one && last is { } other && one <= other && (other / 100) - (one / 100) < MostYears ? (one, other) : null;
    }

    private static int? Month(string text) =>
        text.Length == 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month / 100 >= 2000 && month % 100 is >= 1 and <= 12 ? month : null;
}
