using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Media;

/// <summary>Why something was not done to media, where documents have other words for it.</summary>
internal static class MediaTexts
{
    public static Wording NotAnOrder(string name) => new($"Media cannot be ordered by \"{name}\".", $"Media kan inte ordnas efter \"{name}\".");

    public static Wording NoFormerPlace { get; } = new("Where it lay before is not known, or is gone.", "Platsen där det låg är okänd eller finns inte kvar.");
}
