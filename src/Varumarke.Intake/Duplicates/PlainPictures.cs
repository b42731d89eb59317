using System.Numerics;

namespace Varumarke.Intake.Duplicates;

/// <summary>
/// Pictures of one colour, or of one slope from dark to light, have no differences to tell them by: their hashes are all zeros or
/// all ones, and they would all be called alike.
/// </summary>
internal static class PlainPictures
{
    private const int FewestDifferences = 5;

    public static bool IsNot(ulong hash) => BitOperations.PopCount(hash) is >= FewestDifferences and <= 64 - FewestDifferences;
}
