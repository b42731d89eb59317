namespace Varumarke.DeliveryApi.Querying;

/// <summary>The signs of <see cref="Comparison"/>, and what an ordering says of them.</summary>
internal static class Comparisons
{
    // Longest first, so that ">:" is not read as ">" with a value that begins with a colon.
    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        (":!", Comparison.IsNot),
        (">:", Comparison.GreaterOrEqual),
        ("<:", Comparison.LessOrEqual),
        ("!~", Comparison.DoesNotContain),
        (":", Comparison.Is),
        (">", Comparison.Greater),
        ("<", Comparison.Less),
        ("~", Comparison.Contains),
    ];

    public static bool TryRead(ReadOnlySpan<char> text, out Comparison comparison, out int length)
    {
        foreach ((string sign, Comparison candidate) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                comparison = candidate;
                length = sign.Length;
                return true;
            }
        }

        comparison = default;
        length = 0;
        return false;
    }

    public static string Sign(this Comparison comparison) => Array.Find(Signs, pair => pair.Comparison == comparison).Sign;

    public static bool IsNegative(this Comparison comparison) => comparison is Comparison.IsNot or Comparison.DoesNotContain;

    /// <summary>Whether a value that compares to the asked one as <paramref name="order"/> says (negative: less) passes.</summary>
    public static bool Accepts(this Comparison comparison, int order) => comparison switch
    {
        Comparison.Is => order == 0,
        Comparison.IsNot => order != 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        _ => false,
    };
}
