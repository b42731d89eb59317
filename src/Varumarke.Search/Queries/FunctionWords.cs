using System.Collections.Frozen;

namespace Varumarke.Search.Queries;

/// <summary>Words that hold a question together and say nothing of what is sought: they need not be there beside others.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All =
        "en ett den det de och eller i på av för till från med om vid som att är the a an of in on at by for to and or with from is"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => All.Contains(word);
}
