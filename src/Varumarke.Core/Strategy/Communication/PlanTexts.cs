using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Communication;

/// <summary>What communicators are told of their plan.</summary>
public static class PlanTexts
{
    /// <summary>Pictures may not be used on the day of the message.</summary>
    /// <param name="pictures">Their names.</param>
    /// <param name="day">The day.</param>
    public static Wording PicturesEndBefore(IReadOnlyList<string> pictures, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        string names = string.Join(", ", pictures.Select(name => $"”{name}”")), written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Wording(
            $"It cannot be published: {names} may not be used on {written}. Choose another picture or an earlier day, or see to the right first.",
            $"Den kan inte publiceras: {names} får inte användas {written}. Välj en annan bild eller en tidigare dag, eller ordna rätten först.");
    }
}
