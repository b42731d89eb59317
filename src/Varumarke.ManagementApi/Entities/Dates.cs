namespace Varumarke.ManagementApi.Entities;

/// <summary>Times, which Umbraco keeps without saying that they are UTC, and the client wants with.</summary>
internal static class Dates
{
    public static DateTimeOffset Utc(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));

    public static DateTimeOffset? Utc(DateTime? date) => date is { } known ? Utc(known) : null;
}
