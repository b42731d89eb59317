using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Varumarke.Search.Words;

/// <summary>Words that have been cut already, in the form that a field keeps. Used again and again, since making one costs more than a title's words.</summary>
internal sealed class FormStream : TokenStream
{
    private readonly Func<string, IReadOnlyList<string>> _forms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private IReadOnlyList<(string Word, int Step)> _words = [];
    private IReadOnlyList<string> _of = [];
    private int _next;
    private int _nextForm;

    public FormStream(Func<string, IReadOnlyList<string>> forms)
    {
        _forms = forms;
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Gives these words from the next <see cref="Reset"/> on.</summary>
    public FormStream Over(SaidWords said)
    {
        _words = said.Words;
        return this;
    }

    public override bool IncrementToken()
    {
        while (_nextForm == _of.Count)
        {
            if (_next == _words.Count)
            {
                return false;
            }

            (string word, int step) = _words[_next++];
            _of = _forms(word);
            _nextForm = 0;
            _step.PositionIncrement = step;
        }

        _term.SetEmpty().Append(_of[_nextForm++]);
        return true;
    }

    /// <summary>Read to the end: the words of a long file are not held until the next one comes on this thread.</summary>
    protected override void Dispose(bool disposing)
    {
        _words = [];
        _of = [];
        base.Dispose(disposing);
    }

    public override void Reset()
    {
        base.Reset();
        (_of, _next, _nextForm) = ([], 0, 0);
    }
}
