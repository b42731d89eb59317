using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Figures;

/// <summary>What is said of a file with figures as a whole.</summary>
internal static class FigureTexts
{
    public static Wording Refused(int faults) => new($"{faults} things in the file are wrong, so nothing was stored.", $"{faults} saker i filen är fel, så inget sparades.");
}
