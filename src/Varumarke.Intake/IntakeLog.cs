using Microsoft.Extensions.Logging;

namespace Varumarke.Intake;

/// <summary>What the intake of files logs. Event ids 3000 to 3999.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(3000, LogLevel.Warning, "What {Path} says of itself could not be read; its fields are left as they are")]
    public static partial void DescriptionNotRead(this ILogger logger, Exception exception, string path);
}
