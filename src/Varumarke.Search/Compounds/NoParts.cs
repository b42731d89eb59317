using System.Buffers;
using System.Collections.Frozen;

namespace Varumarke.Search.Compounds;

/// <summary>
/// What looks like a word and is an ending or a prefix: <c>frihet</c> is no kind of heat, <c>utbildning</c> is not looked for by
/// <c>ut</c>. General knowledge of the language, not drawn from any list of words.
/// </summary>
internal static class NoParts
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäöéè");

    private static readonly FrozenSet<string> Prefixes = Set("""
        an and av be bi de den det du e ed en er ett ett för före förut från ge genom ha i in ihop inne inom inte kon kring man med mellan miss gen full dis kom pro
        mot ned ner nere o och om omkring på re sam se ska så till ty under upp uppe ur ut ute utan vid å åt åter över efter emot
        ande are arna el
        het hets dom doms skap skaps ning ring rings lig isk bar tion ions era ens ers
        """, "el");

    private static readonly FrozenSet<string> Endings = Set("""
        het heten heter heterna hets hetens dom domen domar domarna doms domens skap skapen skapet skaper skaps skapets kap kapen kapet kaper
        lig liga ligt lige ligare bar bara bart bare barare sam samt samma lös löst lösa full fullt fulla fri fritt fria vis vist
        lik likt lika rik rikt rika aktig isk iska iskt ska sk
        ande ende era eras erar erad erat ering ring ringen ringar ringarna rings ring ningar lande rande nande tande
        are aren arna ares else elsen gen ter tor tar tal tals när nära nar ens en ett er det den de ren rens rar las les lar led las
        lad lade ista ism ist ister iker eri eriet aren ion iner lera lerar lerat logi login graf grafi ans ant anser ade ad tion ling lingen lingar inna
        """, "led lar tal tals");

    /// <summary>Whether a piece that stands before others is none that compounds are made of.</summary>
    public static bool Begins(ReadOnlySpan<char> piece) => !piece.ContainsAny(Vowels) || Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    /// <summary>Whether a piece that stands last is none that compounds are made of.</summary>
    public static bool Ends(ReadOnlySpan<char> piece) => IsEnding(piece) || (piece[^1] == 's' && IsEnding(piece[..^1]));

    private static bool IsEnding(ReadOnlySpan<char> piece) => Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    private static FrozenSet<string> Set(string words, string but) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Except(but.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
