using System.Collections.Frozen;

namespace Varumarke.Search.Queries;

/// <summary>Words that hold a question together and say nothing of what is sought: they need not be there beside others.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All =
        """
        en ett den det de och eller i på av för till från med om vid som att är
        hur vad vem vilka vilken vilket jag du vi ni min mitt mina din ditt dina vårt våra ska kan vill har finns också
        the a an of in on at by for to and or with from is
        how what where who which i you we my our your this that these those can may do does have has it its are
        """
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => All.Contains(word);
}
