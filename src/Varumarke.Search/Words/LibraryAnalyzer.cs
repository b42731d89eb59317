using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using Varumarke.Search.Compounds;
using Varumarke.Search.Stems;

namespace Varumarke.Search.Words;

/// <summary>How one kind of field cuts text into terms.</summary>
/// <param name="form">What becomes of each word.</param>
/// <param name="isSwedish">Its language, of the two.</param>
/// <param name="splitter">Takes compounds apart.</param>
/// <param name="isWord">The text is a single word in small letters already.</param>
internal sealed class LibraryAnalyzer(TermForm form, bool isSwedish, ICompoundSplitter splitter, bool isWord = false) : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        Tokenizer words = isWord ? new KeywordTokenizer(reader) : new StandardTokenizer(Version, reader);
        TokenStream terms = isWord ? words : new LowerCaseFilter(Version, words);
        return new TokenStreamComponents(words, form switch
        {
            TermForm.Word => terms,
            TermForm.Parts => isSwedish ? Stemmed(new CompoundFilter(terms, splitter)) : terms,
            TermForm.Folded => new ASCIIFoldingFilter(Stemmed(terms)),
            _ => Stemmed(terms),
        });
    }

    private TokenStream Stemmed(TokenStream words) => isSwedish
        ? new SwedishStemFilter(words)
        : new PorterStemFilter(new EnglishPossessiveFilter(Version, words));
}

/// <summary>What becomes of a word on its way into a field.</summary>
internal enum TermForm
{
    /// <summary>It loses its ending, and keeps its å, ä and ö.</summary>
    Stem,

    /// <summary>It loses its ending, and the marks of its letters.</summary>
    Folded,

    /// <summary>A compound becomes its parts; any other word nothing.</summary>
    Parts,

    /// <summary>It stays as it is, in small letters.</summary>
    Word,
}
