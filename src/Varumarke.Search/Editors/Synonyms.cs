using Varumarke.Search.Stems;

namespace Varumarke.Search.Editors;

/// <summary>
/// Words that editors hold for the same: each line is a group, <c>bil, fordon, automobile</c>; a question for one of them is answered
/// by the others too, as the worse hits. A word is known in its other forms as well.
/// </summary>
internal sealed class Synonyms
{
    private const int MostGroups = 2_000;
    private const int MostInGroup = 12;
    private const int LongestWord = 60;
    private volatile Dictionary<string, HashSet<string>> _groups = [];

    /// <summary>What else is meant by a word; nothing for most.</summary>
    public IEnumerable<string> Of(string word)
    {
        string small = word.ToLowerInvariant();
        Dictionary<string, HashSet<string>> groups = _groups;
        return (groups.GetValueOrDefault(small) ?? groups.GetValueOrDefault(SwedishStem.Of(small)) ?? []).Where(other => other != small).Take(MostInGroup);
    }

    /// <summary>Takes the groups that hold from now on.</summary>
    public void Read(string? text)
    {
        var groups = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (string line in (text ?? string.Empty).Split(['\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries).Take(MostGroups))
        {
            string[] group = [.. line.ToLowerInvariant().Split([',', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Length <= LongestWord).Take(MostInGroup)];
            foreach (string word in group.Length < 2 ? [] : group.Concat(group.Select(SwedishStem.Of)).Distinct())
            {
                (groups.TryGetValue(word, out HashSet<string>? known) ? known : groups[word] = []).UnionWith(group);
            }
        }

        _groups = groups;
    }
}
