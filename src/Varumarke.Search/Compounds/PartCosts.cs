namespace Varumarke.Search.Compounds;

/// <summary>What parts cost, and what a way may cost. The figures were tuned on words that <c>CompoundSets</c> names; the half that is kept aside says how well.</summary>
internal static class PartCosts
{
    /// <summary>The shortest part: <c>el</c>, <c>is</c>, <c>te</c>.</summary>
    public const int Shortest = 2;

    /// <summary>The shortest last part.</summary>
    public const int ShortestLast = 3;

    /// <summary>The shortest name of our own.</summary>
    public const int ShortestName = 4;

    /// <summary>How many parts a word has at most before they are cut further themselves.</summary>
    public const int MostParts = 4;

    /// <summary>What a letter costs that two parts share.</summary>
    public const float Shared = 3;

    /// <summary>What a name of our own costs.</summary>
    public const float OwnName = 5;

    private const float Unmarked = 2.5f;
    private const float Seen = 4;
    private const float Name = 5;
    private const int ManyCompounds = 30;
    private const int VeryMany = 60;
    private const float Whole = 10;

    // Endings are shared by more words than beginnings are, and say less.
    private const float EndWeight = 0.85f;

    /// <summary>What a part costs that another follows.</summary>
    public static float First(KnownForm form, int begun, int length)
    {
        float cost = Whole - MathF.Log2(1 + begun) + Short(length, begun, form.Is(WordMarks.Begin));
        return cost + (form.Is(WordMarks.Begin) ? 0 : form.Is(WordMarks.Name) ? Name : form.Is(WordMarks.Seen) ? Seen : Unmarked);
    }

    /// <summary>What the last part costs.</summary>
    public static float Last(KnownForm form, int ended, int length) =>
        Whole - (EndWeight * MathF.Log2(1 + ended)) + Short(length, ended, form.Is(WordMarks.End)) + (form.Is(WordMarks.End) ? 0 : Unmarked);

    /// <summary>What a part of a way may cost on the average: the least for a name, the most for a word that nothing is known of.</summary>
    public static float Most(KnownForm whole, bool isOwnName) =>
        isOwnName ? 3.5f : whole.Is(WordMarks.Bare) ? 6.75f : whole.Marks != WordMarks.None ? 8.5f : 10;

    /// <summary>How much dearer a way may be whose last part is bent as the whole word is, and how much less dear one where it is not.</summary>
    public static float Agreement(uint whole, uint last) =>
        whole == 0 || last == 0 ? 0 : (whole & last) == 0 ? -0.5f : whole == last ? 1 : (whole & ~last) == 0 || (last & ~whole) == 0 ? 0.75f : -2;

    private static float Short(int length, int count, bool isMarked) => length switch
    {
        2 => count > VeryMany ? 1 : count > ManyCompounds ? 5 : 8,
        3 => isMarked || count > ManyCompounds ? 1.75f : 3,
        >= 5 => -1,
        _ => 0,
    };
}
