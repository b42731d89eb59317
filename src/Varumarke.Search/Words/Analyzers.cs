using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Words;

/// <summary>
/// The analyzer of every field, and the terms that it makes of a text. A question is cut by the analyzer of the field that is asked;
/// a text that is written goes into many fields, and is cut once (<see cref="Streams"/>), each word's form found once.
/// </summary>
internal sealed class Analyzers : IDisposable
{
    private readonly Dictionary<string, Analyzer> _byField = [];
    private readonly List<Analyzer> _ofWords = [];
    private readonly Dictionary<string, IWordForm> _formsByField = [];
    private int _forms;

    public Analyzers(ICompoundSplitter splitter)
    {
        foreach ((string language, _) in LibraryCultures.All)
        {
            bool isSwedish = language == ReaderLanguage.Swedish;
            Func<string, IReadOnlyList<string>> stem = TermsOfWord(TermForm.Stem, isSwedish, splitter), folded = TermsOfWord(TermForm.Folded, isSwedish, splitter);
            Add(TermForm.Stem, isSwedish, splitter, new AnalyzedForm(_forms++, stem), IndexFields.Title(language), IndexFields.Text(language), IndexFields.Keywords(language));
            Add(TermForm.Folded, isSwedish, splitter, new AnalyzedForm(_forms++, folded), IndexFields.Folded(language));
            Add(TermForm.Word, isSwedish, splitter, new WholeWord(), IndexFields.Words(language));
            Add(TermForm.Parts, isSwedish, splitter, isSwedish ? new PartsForm(splitter, stem) : new WholeWord(), IndexFields.TitleParts(language), IndexFields.Parts(language));
        }

        Add(TermForm.Word, isSwedish: true, splitter, new WholeWord(), IndexFields.Names);
        All = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), _byField);
    }

    /// <summary>What an index is written with.</summary>
    public Analyzer All { get; }

    public void Dispose()
    {
        All.Dispose();
        foreach (Analyzer analyzer in _byField.Values.Concat(_ofWords))
        {
            analyzer.Dispose();
        }
    }

    /// <summary>The terms of a text in a field.</summary>
    public IReadOnlyList<string> Terms(string field, string text) => [.. Tokens(field, text).Select(token => token.Term)];

    /// <summary>The terms of a text in a field, with where they stand in it.</summary>
    public IReadOnlyList<TextToken> Tokens(string field, string text) => Tokens(_byField[field], field, text);

    /// <summary>Cuts what is written, for one thread at a time.</summary>
    public WordStreams Streams() => new(text => _byField[IndexFields.Names].GetTokenStream(IndexFields.Names, text), field => _formsByField[field]);

    private static List<TextToken> Tokens(Analyzer analyzer, string field, string text)
    {
        var found = new List<TextToken>();
        using TokenStream stream = analyzer.GetTokenStream(field, text);
        ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
        IOffsetAttribute offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            found.Add(new TextToken(term.ToString(), offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return found;
    }

    private void Add(TermForm form, bool isSwedish, ICompoundSplitter splitter, IWordForm ofWord, params string[] fields)
    {
        foreach (string field in fields)
        {
            _byField[field] = new LibraryAnalyzer(form, isSwedish, splitter);
            _formsByField[field] = ofWord;
        }
    }

    private Func<string, IReadOnlyList<string>> TermsOfWord(TermForm form, bool isSwedish, ICompoundSplitter splitter)
    {
        var analyzer = new LibraryAnalyzer(form, isSwedish, splitter, isWord: true);
        _ofWords.Add(analyzer);
        return word => [.. Tokens(analyzer, string.Empty, word).Select(token => token.Term)];
    }
}
