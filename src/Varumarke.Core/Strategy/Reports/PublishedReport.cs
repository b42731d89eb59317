namespace Varumarke.Core.Strategy.Reports;

/// <summary>A published report.</summary>
/// <param name="Key">Key of its document.</param>
/// <param name="Path">Address of its page, which shows the newest edition.</param>
/// <param name="OwnerEmail">How to reach who answers for it, now.</param>
/// <param name="Editions">Its editions, by number.</param>
public sealed record PublishedReport(Guid Key, string Path, string OwnerEmail, IReadOnlyList<FrozenEdition> Editions)
{
    /// <summary>From which day the public saw an edition: the first from the day on which the report was presented, the others from when they were frozen.</summary>
    public static DateOnly SeenFrom(FrozenEdition edition) => edition.Number == 1 ? edition.Report.AsOf : DateOnly.FromDateTime(edition.Report.FrozenAt);

    /// <summary>The edition that the public saw on a day, the newest where none is named; null where there was none yet.</summary>
    public FrozenEdition? On(DateOnly? day) => day is null ? Editions[^1] : Editions.LastOrDefault(edition => SeenFrom(edition) <= day);

    /// <summary>It with the editions that the public had seen by a day, which may be none.</summary>
    public PublishedReport Then(DateOnly day) => this with { Editions = [.. Editions.Where(edition => SeenFrom(edition) <= day)] };

    /// <summary>The edition after one; null for the newest.</summary>
    public FrozenEdition? After(FrozenEdition edition) => Editions.FirstOrDefault(each => each.Number > edition.Number);
}
