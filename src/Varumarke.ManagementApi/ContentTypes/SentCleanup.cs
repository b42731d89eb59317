namespace Varumarke.ManagementApi.ContentTypes;

internal sealed record SentCleanup(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);
