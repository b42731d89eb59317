using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Varumarke.Search.Words;

/// <summary>Words that have been cut already, in the form that a field keeps. Used again and again, since making one costs more than a title's words.</summary>
internal sealed class FormStream : TokenStream
{
    private const int MostTexts = 3;

    private readonly IWordForm _form;
    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _step;
    private readonly SaidWord[][] _texts = new SaidWord[MostTexts][];
    private int _count;
    private int _text;
    private SaidWord[] _words = [];
    private byte[][] _of = [];
    private int _next;
    private int _nextForm;

    public FormStream(IWordForm form)
    {
        _form = form;
        AddAttributeImpl(_term);
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Gives the words of these texts, one after the other, from the next <see cref="Reset"/> on.</summary>
    public FormStream Over(params ReadOnlySpan<SaidWords> texts)
    {
        _count = texts.Length;
        for (int at = 0; at < texts.Length; at++)
        {
            _texts[at] = texts[at].Words;
        }

        return this;
    }

    public override bool IncrementToken()
    {
        while (_nextForm == _of.Length)
        {
            if (_next == _words.Length)
            {
                if (_text == _count)
                {
                    return false;
                }

                (_words, _next) = (_texts[_text++], 0);
                continue;
            }

            ref readonly SaidWord said = ref _words[_next++];
            _of = _form.Of(said.Word);
            _nextForm = 0;
            _step.PositionIncrement = said.Step;
        }

        _term.Take(_of[_nextForm++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (_words, _of, _text, _next, _nextForm) = ([], [], 0, 0, 0);
    }

    /// <summary>Read to the end: the words of a long file are not held until the next one comes.</summary>
    protected override void Dispose(bool disposing)
    {
        (_words, _of, _count) = ([], [], 0);
        Array.Clear(_texts);
        base.Dispose(disposing);
    }
}
