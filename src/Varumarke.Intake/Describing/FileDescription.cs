namespace Varumarke.Intake.Describing;

/// <summary>What a file says of itself, as far as the media types have a place for it. Null is what it does not say.</summary>
internal sealed record FileDescription
{
    /// <summary>A file that says nothing.</summary>
    public static FileDescription Nothing { get; } = new();

    /// <summary>Who made it.</summary>
    public string? Creator { get; init; }

    /// <summary>Who owns the rights.</summary>
    public string? RightsHolder { get; init; }

    /// <summary>What it shows, in Swedish or in no language that was named.</summary>
    public string? CaptionSv { get; init; }

    /// <summary>What it shows, in English; only where the file says that it is English.</summary>
    public string? CaptionEn { get; init; }

    /// <summary>When it was taken, by the clock of the camera: no zone, since few cameras know theirs and nobody asks when the sun set in UTC.</summary>
    public DateTime? TakenOn { get; init; }

    /// <summary>Where it was taken, in words. Never the coordinates: those are not asked for and must not slip in.</summary>
    public string? Place { get; init; }

    /// <summary>The code of its licence, such as <c>CC-BY-4.0</c>.</summary>
    public string? Licence { get; init; }

    /// <summary>How the picture came to be, as a code of <see cref="Core.Assets.MadeHow"/>.</summary>
    public string? MadeHow { get; init; }

    /// <summary>This description, with what it does not say taken from another.</summary>
    public FileDescription Or(FileDescription other) => new()
    {
        Creator = Creator ?? other.Creator,
        RightsHolder = RightsHolder ?? other.RightsHolder,
        CaptionSv = CaptionSv ?? other.CaptionSv,
        CaptionEn = CaptionEn ?? other.CaptionEn,
        TakenOn = TakenOn ?? other.TakenOn,
        Place = Place ?? other.Place,
        Licence = Licence ?? other.Licence,
        MadeHow = MadeHow ?? other.MadeHow,
    };
}
