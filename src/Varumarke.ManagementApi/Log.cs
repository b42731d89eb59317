using Microsoft.Extensions.Logging;

namespace Varumarke.ManagementApi;

/// <summary>What the backoffice logs. Event ids 8000 to 8999.</summary>
internal static partial class Log
{
    [LoggerMessage(8000, LogLevel.Warning, "The package {Path} cannot be read, and is left out")]
    public static partial void PackageUnreadable(this ILogger logger, Exception exception, string path);

    [LoggerMessage(8010, LogLevel.Warning, "Editors were not told of a change of {Source} {Key}")]
    public static partial void EventNotTold(this ILogger logger, Exception failure, string source, Guid key);

    [LoggerMessage(8020, LogLevel.Information, "The second factor of user {User} is on")]
    public static partial void SecondFactorOn(this ILogger logger, Guid user);

    [LoggerMessage(8021, LogLevel.Information, "The second factor of user {User} is off")]
    public static partial void SecondFactorOff(this ILogger logger, Guid user);

    [LoggerMessage(8022, LogLevel.Error, "A second factor cannot be read: the keys that it was sealed with are missing. Its owner cannot sign in until an administrator turns it off")]
    public static partial void SecondFactorUnreadable(this ILogger logger, Exception failure);

    [LoggerMessage(8023, LogLevel.Information, "The token of user {User} is issued for {Grant}")]
    public static partial void TokenIssued(this ILogger logger, Guid user, string? grant);

    [LoggerMessage(8024, LogLevel.Information, "User {User} signs in with an account at {Provider} from now on")]
    public static partial void ExternalLinked(this ILogger logger, Guid user, string provider);

    [LoggerMessage(8025, LogLevel.Information, "User {User} does not sign in with an account at {Provider} any more")]
    public static partial void ExternalUnlinked(this ILogger logger, Guid user, string provider);

    [LoggerMessage(8026, LogLevel.Warning, "Somebody with an account at {Provider} was not let in: {Why}")]
    public static partial void ExternalRefused(this ILogger logger, string provider, string why);

    [LoggerMessage(8027, LogLevel.Warning, "A sign-in at {Provider} failed on the way")]
    public static partial void ExternalFailed(this ILogger logger, Exception? failure, string provider);

    [LoggerMessage(8028, LogLevel.Error, "Nobody new is let in by {Provider}: there is no group {Group}, or it is the administrators'")]
    public static partial void ExternalGroupMissing(this ILogger logger, string provider, string group);

    [LoggerMessage(8030, LogLevel.Information, "Contribution {Contribution}: {Act} by user {User}")]
    public static partial void ContributionChanged(this ILogger logger, Guid contribution, string act, Guid user);

    [LoggerMessage(8040, LogLevel.Information, "Collection {Collection}: {Act} by user {User}")]
    public static partial void CollectionChanged(this ILogger logger, Guid collection, string act, Guid user);

    [LoggerMessage(8041, LogLevel.Information, "A link to collection {Collection} was made by user {User}")]
    public static partial void ShareLinkMade(this ILogger logger, Guid collection, Guid user);

    [LoggerMessage(8042, LogLevel.Information, "A link to collection {Collection} was taken back by user {User}")]
    public static partial void ShareLinkTakenBack(this ILogger logger, Guid collection, Guid user);
}
