namespace Varumarke.Search.Compounds;

/// <summary>The rules by which a Hunspell dictionary makes forms of its entries: the <c>SFX</c> lines of its <c>.aff</c> file.</summary>
internal sealed class AffixRules
{
    private const int Flags = 128;
    private const int Letters = 256;

    // By flag and by the last letter of the word, which tells most of them apart.
    private readonly AffixRule[]?[] _rules = new AffixRule[Flags * Letters][];

    /// <summary>Reads the rules that make words of letters.</summary>
    public static AffixRules Read(TextReader lines)
    {
        var all = new AffixRules();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("SFX", StringComparison.Ordinal) && AffixRule.Read(line) is { } rule && rule.Flag < Flags)
            {
                all.Add(rule);
            }
        }

        return all;
    }

    /// <summary>The rules of a flag that may be for words that end with a letter.</summary>
    public ReadOnlySpan<AffixRule> Of(char flag, char last) => flag < Flags && last < Letters ? _rules[(flag * Letters) + last] : [];

    private void Add(AffixRule rule)
    {
        for (int letter = 'a'; letter < Letters; letter++)
        {
            if (rule.MayFit((char)letter))
            {
                ref AffixRule[]? rules = ref _rules[(rule.Flag * Letters) + letter];
                rules = [.. rules ?? [], rule];
            }
        }
    }
}
