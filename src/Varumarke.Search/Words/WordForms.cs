using System.Text;
using Varumarke.Search.Compounds;

namespace Varumarke.Search.Words;

/// <summary>What a field keeps of a word.</summary>
internal interface IWordForm
{
    byte[][] Of(Word word);
}

/// <summary>The word as it stands.</summary>
internal sealed class WholeWord : IWordForm
{
    public byte[][] Of(Word word) => word.Whole;
}

/// <summary>What an analyzer of single words makes of it.</summary>
/// <param name="number">Where a word remembers it.</param>
/// <param name="terms">The terms of a word.</param>
internal sealed class AnalyzedForm(int number, Func<string, IReadOnlyList<string>> terms) : IWordForm
{
    public byte[][] Of(Word word) => word.Known[number] ??= Find(word);

    private byte[][] Find(Word word) => terms(word.Text) is var found && found is [var only] && only == word.Text ? word.Whole : [.. found.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>The parts of a compound, in the form of whole words; nothing of a word that is none.</summary>
/// <param name="splitter">Takes compounds apart.</param>
/// <param name="terms">The terms of a part.</param>
internal sealed class PartsForm(ICompoundSplitter splitter, Func<string, IReadOnlyList<string>> terms) : IWordForm
{
    public byte[][] Of(Word word)
    {
        // A word's parts are others as soon as a name in it is known.
        long version = splitter.Version;
        if (word.Parts is not { } parts || parts.Version != version)
        {
            word.Parts = parts = Find(word, version);
        }

        return parts.Terms;
    }

    private WordParts Find(Word word, long version)
    {
        IReadOnlyList<string> split = splitter.Split(word.Text);
        byte[][] found = word.Parts is { } former && ReferenceEquals(former.Split, split) ? former.Terms : [.. split.SelectMany(terms).Select(Encoding.UTF8.GetBytes)];
        return new WordParts(version, split, found);
    }
}
