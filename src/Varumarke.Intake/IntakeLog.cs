using Microsoft.Extensions.Logging;
using Varumarke.Core.Uploads;

namespace Varumarke.Intake;

/// <summary>What the intake of files logs. Event ids 3000 to 3999.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(3000, LogLevel.Warning, "What {Path} says of itself could not be read; its fields are left as they are")]
    public static partial void DescriptionNotRead(this ILogger logger, Exception exception, string path);

    [LoggerMessage(3001, LogLevel.Warning, "{Path} could not be measured; it is tried again when somebody asks for it")]
    public static partial void FileNotMeasured(this ILogger logger, Exception exception, string path);

    [LoggerMessage(3002, LogLevel.Information, "The file of {Media} is the same as that of {Same} and looks like that of {Alike}")]
    public static partial void DuplicatesFound(this ILogger logger, Guid media, Guid[] same, Guid[] alike);

    [LoggerMessage(3100, LogLevel.Information, "The upload {File} was refused ({Fault}): {Reason}")]
    public static partial void UploadRefused(this ILogger logger, string file, UploadFault fault, string reason);

    [LoggerMessage(3101, LogLevel.Information, "The drawing {File} was cleaned on its way in; taken out: {Removed}")]
    public static partial void DrawingCleaned(this ILogger logger, string file, string removed);

    [LoggerMessage(3110, LogLevel.Warning, "The virus {Virus} was found in the upload {File}")]
    public static partial void VirusFound(this ILogger logger, string virus, string file);

    [LoggerMessage(3111, LogLevel.Error, "The upload {File} could not be scanned for viruses: {Reason}")]
    public static partial void NotScanned(this ILogger logger, string file, string reason);
}
