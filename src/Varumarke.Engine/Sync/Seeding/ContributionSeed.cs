using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Boot;
using Varumarke.Core.Contributions;
using Varumarke.Core.Receipts;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>
/// Reads the example contributions beside the rest of the seed. They name nobody, and their codes are made anew on each site: one that
/// lay in a file would be known to all.
/// </summary>
internal sealed class ContributionSeed(Lazy<IContributionRepository> contributions, Lazy<ICoreScopeProvider> scopes, SeedFolders folders, IOptions<SeedOptions> options, ILogger<ContributionSeed> logger) : IFirstStart
{
    /// <summary>The file in the seed's folder.</summary>
    public const string FileName = "contributions.json";

    private const int AfternoonHour = 13;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        SeedOptions seed = options.Value;
        string? file = seed is { Enabled: true, Kind: SeedKind.Folder } && folders.Find(seed.ConfigFolder) is { } folder ? Path.Combine(folder, FileName) : null;
        if (file is null || !File.Exists(file) || contributions.Value.Count() > 0)
        {
            return;
        }

        await using FileStream content = File.OpenRead(file);
        SeededContribution[] seeded = await JsonSerializer.DeserializeAsync<SeededContribution[]>(content, JsonSerializerOptions.Web, cancellationToken) ?? [];
        using ICoreScope scope = scopes.Value.CreateCoreScope();
        foreach (SeededContribution each in seeded)
        {
            contributions.Value.TryAdd(Read(each));
        }

        scope.Complete();
        logger.ContributionsSeeded(seeded.Length);
    }

    private static Contribution Read(SeededContribution seeded) => new()
    {
        Key = seeded.Key,
        Code = ReceiptCode.New(),
        Language = seeded.Language,
        Idea = seeded.Idea,
        Area = seeded.Area,
        SenderKind = seeded.SenderKind,
        ReceivedOn = Moment(seeded.Received)!.Value,
        ReadOn = Moment(seeded.Read),
        PromisedOn = seeded.Promised?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        AnsweredOn = Moment(seeded.Answered),
        Reply = seeded.Reply,
        Activity = seeded.Activity,
        ActivityOn = Moment(seeded.Became),
        DoneOn = Moment(seeded.Done),
        MergedInto = seeded.MergedInto,
        IsHidden = seeded.Hidden,
        PublishedOn = Moment(seeded.Read),
    };

    private static DateTime? Moment(DateOnly? day) => day?.ToDateTime(new TimeOnly(AfternoonHour, 0), DateTimeKind.Utc);
}
