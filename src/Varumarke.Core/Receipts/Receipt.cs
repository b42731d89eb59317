namespace Varumarke.Core.Receipts;

/// <summary>That somebody took an asset away: what, in which version, on which terms, when. It names nobody.</summary>
public sealed record Receipt
{
    /// <summary>Its code (<see cref="ReceiptCode"/>): whoever has it may ask.</summary>
    public required string Code { get; init; }

    /// <summary>The media item.</summary>
    public required Guid MediaKey { get; init; }

    /// <summary>SHA-256 of the original's bytes at that time, 64 small hex digits; null where the file could not be measured.</summary>
    public string? ContentHash { get; init; }

    /// <summary>The preset's name, <see cref="ReceiptDesk.Original"/> or <see cref="ReceiptDesk.Embed"/>.</summary>
    public required string Rendition { get; init; }

    /// <summary>How it was to be credited.</summary>
    public string? Credit { get; init; }

    /// <summary>The licence's code at that time.</summary>
    public string? Licence { get; init; }

    /// <summary>Where the licence could be read at that time.</summary>
    public string? LicenceUrl { get; init; }

    /// <summary>The channels in which it might be used, as was told at that time; null on receipts from before that was kept.</summary>
    public IReadOnlyList<string>? AllowedChannels { get; init; }

    /// <summary>Until when it might be used, as was told at that time.</summary>
    public DateTime? UsableUntil { get; init; }

    /// <summary>What it is for, if that was told.</summary>
    public string? Purpose { get; init; }

    /// <summary>The channel that it is for (<see cref="Library.LibraryWords.ChannelCodes"/>), if that was told.</summary>
    public string? Channel { get; init; }

    /// <summary>When it was taken, UTC.</summary>
    public required DateTime IssuedOn { get; init; }
}
