using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Rights;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Rights;

/// <summary>
/// What a communicator ought to look at: rights that end soon, what waits for approval, pictures without an alternative text, what was
/// changed last. Read through all media that carry rights, at most every half minute for all who ask, and shown to each as far as that
/// one's start nodes reach.
/// </summary>
internal sealed class RightsOverview(
    IMediaService media, IMediaTypeService types, StartNodes startNodes, MediaPermissions permissions, ApprovalRequirements requirements, WhatApprovalLacks lacks, AssetDecisions decisions, TimeProvider time)
{
    private const int AtOnce = 500;
    private const int MostShown = 20;
    private static readonly TimeSpan Soon = TimeSpan.FromDays(90);
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private (DateTimeOffset At, IReadOnlyList<Line> Lines)? _read;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<RightsOverview>("varumarke/rights/overview", MediaAccess.Use, (own, call) => own.ShowAsync(call)),
    ];

    private async Task<Answer> ShowAsync(Call call)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<Line> lines = await SeenAsync(call);
        var judged = lines.Select(line => (Line: line, Decision: decisions.Decide(line.Key))).Where(item => item.Decision is not null).ToList();
        return Answer.Of(new
        {
            Ending = Part(judged.Where(item => item.Decision is { IsDeliverable: true, HoldsUntil: { } until } && until <= now + Soon).OrderBy(item => item.Decision!.Value.HoldsUntil)),
            Waiting = Part(judged.Where(item => item.Decision is { Availability: AssetAvailability.NotApproved })),
            WithoutAltText = Part(judged.Where(item => item.Line.LacksAltText)),
            Changed = Part(judged),
        });
    }

    private async Task<IReadOnlyList<Line>> SeenAsync(Call call)
    {
        IReadOnlyList<Line> lines = Lines();
        if (startNodes.ReachesRoot(call.User, UmbracoObjectTypes.Media))
        {
            return lines;
        }

        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, [.. lines.Select(line => line.Key)]);
        return [.. lines.Where(line => visible.Contains(line.Key))];
    }

    private static object Part(IEnumerable<(Line Line, AssetDecision? Decision)> items)
    {
        (Line Line, AssetDecision? Decision)[] all = [.. items];
        return new
        {
            Total = all.Length,
            Items = all.Take(MostShown).Select(item => new { Id = item.Line.Key, item.Line.Name, item.Line.Changed, Until = item.Decision!.Value.HoldsUntil }).ToArray(),
        };
    }

    // Held while it is read, so that those who come at the same time wait for one reading.
    private IReadOnlyList<Line> Lines()
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (_read is { } known && now - known.At < Holds)
            {
                return known.Lines;
            }

            List<Line> lines = [.. Read()];
            _read = (now, lines);
            return lines;
        }
    }

    private IEnumerable<Line> Read()
    {
        int[] governed = [.. types.GetAll().Where(type => requirements.Governs(type.Alias)).Select(type => type.Id)];
        if (governed.Length == 0)
        {
            yield break;
        }

        long total = 1;
        for (long page = 0; page * AtOnce < total; page++)
        {
            foreach (IMedia item in media.GetPagedOfTypes(governed, page, AtOnce, out total, null, Ordering.By("updateDate", Direction.Descending)))
            {
                if (!item.Trashed)
                {
                    yield return new Line(item.Key, item.Name ?? string.Empty, Dates.Utc(item.UpdateDate), lacks.IfApproved(item).Any(alias => alias.StartsWith("altText", StringComparison.OrdinalIgnoreCase)));
                }
            }
        }
    }

    private sealed record Line(Guid Key, string Name, DateTimeOffset Changed, bool LacksAltText);
}
