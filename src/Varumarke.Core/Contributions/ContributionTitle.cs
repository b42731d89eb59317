using Varumarke.Core.Writing;

namespace Varumarke.Core.Contributions;

/// <summary>What a contribution is called where there is no room for all of it.</summary>
public static class ContributionTitle
{
    private const int Longest = 80;

    /// <summary>The beginning of an idea, on one line.</summary>
    public static string Of(string idea)
    {
        ArgumentNullException.ThrowIfNull(idea);
        string line = idea.ReplaceLineEndings(" ");
        string start = WholeSigns.Of(line, Longest);
        return start.Length < line.Trim().Length ? start.TrimEnd() + "…" : start;
    }
}
