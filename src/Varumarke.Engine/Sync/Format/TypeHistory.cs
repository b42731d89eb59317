namespace Varumarke.Engine.Sync.Format;

internal sealed record TypeHistory(bool PreventCleanup, int? KeepAllNewerThanDays, int? KeepLatestPerDayForDays);
