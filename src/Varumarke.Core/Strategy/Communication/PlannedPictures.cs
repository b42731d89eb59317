using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Assets;
using Varumarke.Core.Problems;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Strategy.Communication;

/// <summary>
/// Which pictures may not be planned for the day of a message: those whose right has ended by then, or that may not leave at all. What
/// was said already is past: its pictures are hidden by the gate when their time comes, and its page may still be written on.
/// </summary>
public sealed class PlannedPictures(IAssetLibrary library, IAssetGate gate, IOptions<AssetGateOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Why a document may not be published; null where nothing is in its way, and for what is no message of a plan.</summary>
    public Wording? Refuse(IContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.ContentType.Alias != PlannedMessage.Type || document.GetValue<DateTime?>(PlannedMessage.DayProperty) is not { } written)
        {
            return null;
        }

        // At the beginning of the day, as rights are written too: a right that ends with that day still holds.
        DateTime local = DateTime.SpecifyKind(written.Date, DateTimeKind.Unspecified);
        var day = new DateTimeOffset(local, _zone.GetUtcOffset(local));
        if (day < time.GetUtcNow())
        {
            return null;
        }

        string[] refused = [.. Picked(document).Distinct().Where(key => !MayBeShown(key, day)).Select(key => library.Find(key)?.Media.Name ?? key.ToString("N"))];
        return refused.Length == 0 ? null : PlanTexts.PicturesEndBefore(refused, DateOnly.FromDateTime(local));
    }

    private bool MayBeShown(Guid key, DateTimeOffset day) => library.Find(key) is { } asset && gate.Decide(asset.Media, day).IsDeliverable;

    // What cannot be read picks nothing: the editor refuses it elsewhere.
    private static IEnumerable<Guid> Picked(IContent document)
    {
        try
        {
            return document.GetValue<string>(PlannedMessage.PicturesProperty) is { Length: > 0 } stored && JsonNode.Parse(stored) is JsonArray picks
                ? [.. picks.Select(pick => Guid.TryParse(pick?["mediaKey"]?.ToString(), out Guid key) ? key : Guid.Empty).Where(key => key != Guid.Empty)]
                : [];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
