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
/// a text that is written goes into many fields, and is cut once (<see cref="Cut"/>), each word's form found once (<see cref="Stream"/>).
/// </summary>
internal sealed class Analyzers : IDisposable
{
    // Of each form that is no word as it stands.
    private const int MostRecent = 4_000;

    private readonly Dictionary<string, Analyzer> _byField = [];
    private readonly List<Analyzer> _ofWords = [];
    private readonly ThreadLocal<Dictionary<string, FormStream>> _streams = new(() => []);
    private readonly Dictionary<string, Func<string, IReadOnlyList<string>>> _formsByField = [];

    public Analyzers(ICompoundSplitter splitter)
    {
        foreach ((string language, _) in LibraryCultures.All)
        {
            bool isSwedish = language == ReaderLanguage.Swedish;
            Add(TermForm.Stem, isSwedish, splitter, IndexFields.Title(language), IndexFields.Text(language), IndexFields.Keywords(language));
            Add(TermForm.Folded, isSwedish, splitter, IndexFields.Folded(language));
            Add(TermForm.Word, isSwedish, splitter, IndexFields.Words(language));
            Add(TermForm.Parts, isSwedish, splitter, IndexFields.TitleParts(language), IndexFields.Parts(language));
            if (isSwedish)
            {
                // A word's parts are others as soon as a name in it is known, so only what becomes of each part is remembered.
                Func<string, IReadOnlyList<string>> stem = _formsByField[IndexFields.Text(language)];
                Func<string, IReadOnlyList<string>> parts = word => splitter.Split(word) is { Count: > 0 } found ? [.. found.SelectMany(stem)] : [];
                _formsByField[IndexFields.TitleParts(language)] = _formsByField[IndexFields.Parts(language)] = parts;
            }
        }

        Add(TermForm.Word, isSwedish: true, splitter, IndexFields.Names);
        All = new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), _byField);
    }

    /// <summary>What an index is written with.</summary>
    public Analyzer All { get; }

    public void Dispose()
    {
        All.Dispose();
        _streams.Dispose();
        foreach (Analyzer analyzer in _byField.Values.Concat(_ofWords))
        {
            analyzer.Dispose();
        }
    }

    /// <summary>The terms of a text in a field.</summary>
    public IReadOnlyList<string> Terms(string field, string text) => [.. Tokens(field, text).Select(token => token.Term)];

    /// <summary>The words of a text, whatever its language.</summary>
    public SaidWords Cut(string text)
    {
        if (text.Length == 0)
        {
            return SaidWords.None;
        }

        var words = new List<(string, int)>();
        using TokenStream stream = _byField[IndexFields.Names].GetTokenStream(IndexFields.Names, text);
        ICharTermAttribute term = stream.AddAttribute<ICharTermAttribute>();
        IPositionIncrementAttribute step = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add((term.ToString(), step.PositionIncrement));
        }

        stream.End();
        return new SaidWords(words);
    }

    /// <summary>
    /// Words as a field keeps them: what its analyzer makes of the text that they were cut from. To be read on this thread, before
    /// the next for the same field is asked for.
    /// </summary>
    public TokenStream Stream(string field, SaidWords words)
    {
        Dictionary<string, FormStream> streams = _streams.Value!;
        if (!streams.TryGetValue(field, out FormStream? stream))
        {
            streams[field] = stream = new FormStream(_formsByField[field]);
        }

        return stream.Over(words);
    }

    /// <summary>The terms of a text in a field, with where they stand in it.</summary>
    public IReadOnlyList<TextToken> Tokens(string field, string text) => Tokens(_byField[field], field, text);

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

    // The fields of one form share what they remember.
    private void Add(TermForm form, bool isSwedish, ICompoundSplitter splitter, params string[] fields)
    {
        var recent = new Recent<IReadOnlyList<string>>(MostRecent);
        var ofWord = new LibraryAnalyzer(form, isSwedish, splitter, isWord: true);
        _ofWords.Add(ofWord);
        Func<string, IReadOnlyList<string>> forms = form == TermForm.Word ? static word => [word] : word => FormsOf(ofWord, word, recent);
        foreach (string field in fields)
        {
            _byField[field] = new LibraryAnalyzer(form, isSwedish, splitter);
            _formsByField[field] = forms;
        }
    }

    private static IReadOnlyList<string> FormsOf(Analyzer analyzer, string word, Recent<IReadOnlyList<string>> recent)
    {
        if (!recent.TryGet(word, out IReadOnlyList<string> forms))
        {
            forms = [.. Tokens(analyzer, string.Empty, word).Select(token => token.Term)];
            recent.Add(word, forms);
        }

        return forms;
    }
}

/// <summary>A term, and where its word stands.</summary>
internal readonly record struct TextToken(string Term, int Start, int End);
