using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Search.Compounds;
using Varumarke.Search.Fields;

namespace Varumarke.Search.Words;

/// <summary>The analyzer of every field, and the terms that it makes of a text.</summary>
internal sealed class Analyzers : IDisposable
{
    private readonly Dictionary<string, Analyzer> _byField = [];

    public Analyzers(ICompoundSplitter splitter)
    {
        foreach ((string language, _) in LibraryCultures.All)
        {
            bool isSwedish = language == ReaderLanguage.Swedish;
            _byField[IndexFields.Title(language)] = new LibraryAnalyzer(TermForm.Stem, isSwedish, splitter);
            _byField[IndexFields.Text(language)] = new LibraryAnalyzer(TermForm.Stem, isSwedish, splitter);
            _byField[IndexFields.Keywords(language)] = new LibraryAnalyzer(TermForm.Stem, isSwedish, splitter);
            _byField[IndexFields.TitleParts(language)] = new LibraryAnalyzer(TermForm.Parts, isSwedish, splitter);
            _byField[IndexFields.Folded(language)] = new LibraryAnalyzer(TermForm.Folded, isSwedish, splitter);
            _byField[IndexFields.Parts(language)] = new LibraryAnalyzer(TermForm.Parts, isSwedish, splitter);
            _byField[IndexFields.Words(language)] = new LibraryAnalyzer(TermForm.Word, isSwedish, splitter);
        }

        _byField[IndexFields.Names] = new LibraryAnalyzer(TermForm.Word, isSwedish: true, splitter);
        All = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), _byField);
    }

    /// <summary>What an index is written with.</summary>
    public Analyzer All { get; }

    public void Dispose()
    {
        All.Dispose();
        foreach (Analyzer analyzer in _byField.Values)
        {
            analyzer.Dispose();
        }
    }

    /// <summary>The terms of a text in a field.</summary>
    public IReadOnlyList<string> Terms(string field, string text) => [.. Tokens(field, text).Select(token => token.Term)];

    /// <summary>The terms of a text in a field, with where they stand in it.</summary>
    public IReadOnlyList<TextToken> Tokens(string field, string text)
    {
        var found = new List<TextToken>();
        using TokenStream stream = _byField[field].GetTokenStream(field, text);
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
}

/// <summary>A term, and where its word stands.</summary>
internal readonly record struct TextToken(string Term, int Start, int End);
