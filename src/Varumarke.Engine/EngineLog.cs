using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine;

/// <summary>What the engine logs. Event ids 1000 to 1999.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1000, LogLevel.Information, "The engine runs")]
    public static partial void EngineStarted(this ILogger logger);

    [LoggerMessage(1001, LogLevel.Error, "The cache refresher {Refresher} failed; what it caches may be out of date until it has run again, which is tried")]
    public static partial void CacheRefreshFailed(this ILogger logger, Exception exception, string refresher);

    [LoggerMessage(1002, LogLevel.Error, "{Handler} failed; the change itself is saved")]
    public static partial void HandlerFailed(this ILogger logger, Exception exception, string handler);

    [LoggerMessage(1003, LogLevel.Error, "{Job} failed; it runs again in its time")]
    public static partial void JobFailed(this ILogger logger, Exception exception, string job);

    [LoggerMessage(1004, LogLevel.Information, "The schedule of {Document} was carried out: {Result}")]
    public static partial void ScheduleCarriedOut(this ILogger logger, Guid document, PublishResultType result);

    [LoggerMessage(1005, LogLevel.Warning, "The schedule of {Document} could not be carried out: {Result}")]
    public static partial void ScheduleNotCarriedOut(this ILogger logger, Guid document, PublishResultType result);

    [LoggerMessage(1006, LogLevel.Information, "{Count} old versions were deleted")]
    public static partial void VersionsDeleted(this ILogger logger, int count);

    [LoggerMessage(1007, LogLevel.Error, "Other nodes could not be told of what {Refresher} refreshes; they may be out of date")]
    public static partial void NodesNotTold(this ILogger logger, Exception exception, string refresher);

    [LoggerMessage(1008, LogLevel.Error, "What other nodes have changed could not be read; it is tried again")]
    public static partial void NodesNotHeard(this ILogger logger, Exception exception);

    [LoggerMessage(1009, LogLevel.Warning, "What others told each other since this node last read it is not kept, because the node was cut off for too long or a backup was restored; all its caches are emptied")]
    public static partial void NodeMissedInstructions(this ILogger logger);

    [LoggerMessage(1010, LogLevel.Warning, "{Count} files of {Bytes} bytes in the media store are named by nothing in the database, such as {Path}; 'files check' lists them")]
    public static partial void FilesUnowned(this ILogger logger, int count, long bytes, string path);

    [LoggerMessage(1011, LogLevel.Warning, "{Count} documents had been changed without all that follows from it, such as their addresses; that is made up for")]
    public static partial void ChangesMadeUpFor(this ILogger logger, int count);

    [LoggerMessage(1012, LogLevel.Information, "Another program has written to the database; all caches are emptied")]
    public static partial void DatabaseChangedByOthers(this ILogger logger);

    [LoggerMessage(1100, LogLevel.Information, "The first start found no seed folder {Folder}; the database stays empty")]
    public static partial void NoSeed(this ILogger logger, string folder);

    [LoggerMessage(1101, LogLevel.Information, "The first start's {Summary}")]
    public static partial void SeedImported(this ILogger logger, string summary);

    [LoggerMessage(1102, LogLevel.Error, "The seed's {Kind} {Alias} ({File}) failed: {Reason}")]
    public static partial void SeedItemFailed(this ILogger logger, string kind, string alias, string file, string reason);

    [LoggerMessage(1103, LogLevel.Warning, "The seed's {Kind} {Alias} ({File}): {Note}")]
    public static partial void SeedItemNote(this ILogger logger, string kind, string alias, string file, string note);

    [LoggerMessage(1104, LogLevel.Information, "The first start fills the empty database from {Folder}")]
    public static partial void SeedBegins(this ILogger logger, string folder);

    [LoggerMessage(1105, LogLevel.Information, "{Kind}: {Done} of {Total}")]
    public static partial void SeedProgresses(this ILogger logger, string kind, int done, int total);

    [LoggerMessage(1300, LogLevel.Warning, "The webhook {Webhook} was not taken by {Host} ({Event}, retry {Retry}): {Reason}")]
    public static partial void WebhookNotTaken(this ILogger logger, Guid webhook, string host, string @event, int retry, string reason);

    [LoggerMessage(1301, LogLevel.Warning, "The webhook {Webhook} is given up for this {Event} after {Retries} retries")]
    public static partial void WebhookGivenUp(this ILogger logger, Guid webhook, string @event, int retries);

    [LoggerMessage(1302, LogLevel.Warning, "The webhook {Webhook} has too many calls waiting; the oldest {Count} are dropped")]
    public static partial void WebhookCallsDropped(this ILogger logger, Guid webhook, int count);

    [LoggerMessage(1303, LogLevel.Information, "{Count} old webhook calls were deleted from the log")]
    public static partial void WebhookLogsDeleted(this ILogger logger, int count);

    [LoggerMessage(1400, LogLevel.Information, "The mail \"{Subject}\" was sent")]
    public static partial void MailSent(this ILogger logger, string subject);

    [LoggerMessage(1401, LogLevel.Warning, "The mail \"{Subject}\" was not taken, attempt {Attempt}")]
    public static partial void MailNotTaken(this ILogger logger, Exception failure, string subject, int attempt);

    [LoggerMessage(1402, LogLevel.Warning, "The mail \"{Subject}\" was not sent: there is no mail server, or too many wait")]
    public static partial void MailDropped(this ILogger logger, string subject);

    [LoggerMessage(1403, LogLevel.Warning, "What has become deliverable, or is not any more, could not be written down. It is tried again.")]
    public static partial void ReleasesNotKept(this ILogger logger, Exception fault);

    [LoggerMessage(1404, LogLevel.Information, "{Erased} receipts were erased that were older than {Days} days.")]
    public static partial void ReceiptsErased(this ILogger logger, int erased, int days);

    [LoggerMessage(1407, LogLevel.Information, "The contact details of {Count} contributions were erased by rule")]
    public static partial void ContactsErased(this ILogger logger, int count);

    [LoggerMessage(1408, LogLevel.Information, "{Count} contributions were read from the seed")]
    public static partial void ContributionsSeeded(this ILogger logger, int count);

    [LoggerMessage(1405, LogLevel.Warning, "A mail in the outbox was not taken ({Fault}), attempt {Attempt}. It waits.")]
    public static partial void OutboxNotTaken(this ILogger logger, string fault, int attempt);

    [LoggerMessage(1406, LogLevel.Warning, "A mail in the outbox was refused for good by the server, attempt {Attempt}")]
    public static partial void MailRefused(this ILogger logger, int attempt);

    [LoggerMessage(1411, LogLevel.Error, "A mail in the outbox was given up after two weeks and {Attempt} attempts")]
    public static partial void MailGivenUp(this ILogger logger, int attempt);

    [LoggerMessage(1412, LogLevel.Error, "A mail in the outbox cannot be decrypted: the keys that it was written with are gone")]
    public static partial void MailUnreadable(this ILogger logger);

    [LoggerMessage(1409, LogLevel.Information, "{Erased} addresses of receipts were erased that are kept no longer")]
    public static partial void ReceiptAddressesErased(this ILogger logger, int erased);

    [LoggerMessage(1410, LogLevel.Information, "{Told} of those who took the asset {Asset} are told that it may not be used any more")]
    public static partial void WithdrawalTold(this ILogger logger, int told, Guid asset);

    [LoggerMessage(1413, LogLevel.Information, "{Count} of those responsible for measures and activities were asked how it goes")]
    public static partial void ResponsibleReminded(this ILogger logger, int count);

    [LoggerMessage(1414, LogLevel.Information, "{Erased} share links were erased that had long ended")]
    public static partial void ShareLinksErased(this ILogger logger, int erased);

    [LoggerMessage(1415, LogLevel.Information, "{Count} owners were reminded of pages past their day of review")]
    public static partial void OwnersReminded(this ILogger logger, int count);

    [LoggerMessage(1416, LogLevel.Information, "Kolada was read: {Values} figures, {Added} rows new, {PassedOver} passed over")]
    public static partial void KoladaRead(this ILogger logger, int values, int added, int passedOver);

    [LoggerMessage(1417, LogLevel.Warning, "Kolada was not read. It is tried again in an hour. {Reason}")]
    public static partial void KoladaNotRead(this ILogger logger, string reason);

    [LoggerMessage(1418, LogLevel.Information, "{Count} owners were told that Kolada has had no figures for their goals for long")]
    public static partial void KoladaAwayTold(this ILogger logger, int count);

    [LoggerMessage(1500, LogLevel.Warning, "{Host} was asked for something to embed, and did not answer with any")]
    public static partial void EmbedNotAnswered(this ILogger logger, Exception failure, string host);
}
