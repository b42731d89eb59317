using Microsoft.Extensions.Logging;
using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;
using Varumarke.Intake.Svg;
using Varumarke.Intake.Uploads;

namespace Varumarke.Intake.Door;

/// <summary>
/// (1) What the file is, by its content; (2) the rules, cheap ones first, until one objects; (3) a drawing is cleaned. No rule
/// decodes a picture.
/// </summary>
internal sealed class UploadDoor(IEnumerable<IUploadRule> rules, SvgCleaner cleaner, ILogger<UploadDoor> logger) : IUploadDoor
{
    private readonly IUploadRule[] _rules = [.. rules];

    public async ValueTask<UploadVerdict> JudgeAsync(Stream file, string? fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek)
        {
            throw new ArgumentException("The file is read more than once, so its stream must be able to seek.", nameof(file));
        }

        try
        {
            file.Position = 0;
            var upload = new Upload(file, fileName, FileInspector.Inspect(file));
            UploadVerdict verdict = await FindFaultAsync(upload, cancellationToken) is { } refusal
                ? new UploadVerdict { Inspection = upload.Inspection, Refusal = refusal }
                : await CleanAsync(upload, cancellationToken);
            Tell(verdict, fileName);
            return verdict;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private async ValueTask<UploadRefusal?> FindFaultAsync(Upload upload, CancellationToken cancellationToken)
    {
        foreach (IUploadRule rule in _rules)
        {
            upload.Content.Position = 0;
            if (await rule.FindFaultAsync(upload, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async ValueTask<UploadVerdict> CleanAsync(Upload upload, CancellationToken cancellationToken)
    {
        var admitted = new UploadVerdict { Inspection = upload.Inspection };
        if (upload.Inspection.Format != PictureFormat.Svg)
        {
            return admitted;
        }

        byte[] svg = new byte[upload.Length];
        upload.Content.Position = 0;
        await upload.Content.ReadExactlyAsync(svg, cancellationToken);
        SvgCleaning cleaning = cleaner.Clean(svg);
        return cleaning.Fault is { } fault ? admitted with { Refusal = Refusals.UncleanableDrawing(upload, fault) }
            : cleaning.IsChanged ? admitted with { Cleaned = cleaning.Bytes, Removed = cleaning.Removed }
            : admitted;
    }

    private void Tell(UploadVerdict verdict, string? fileName)
    {
        string name = LogText.Of(fileName);
        if (verdict.Refusal is { } refusal)
        {
            logger.UploadRefused(name, refusal.Fault, LogText.Of(refusal.English));
        }
        else if (verdict.Cleaned is not null)
        {
            logger.DrawingCleaned(name, LogText.Of(string.Join(", ", verdict.Removed)));
        }
    }
}
