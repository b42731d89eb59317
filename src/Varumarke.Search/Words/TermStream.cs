using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Varumarke.Search.Words;

/// <summary>Terms that are no words, such as keys. Used again and again.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly TermBytes _term = new();
    private readonly IPositionIncrementAttribute _step;
    private byte[][] _terms = [];
    private int _next;

    public TermStream()
    {
        AddAttributeImpl(_term);
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Gives these from the next <see cref="Reset"/> on.</summary>
    public TermStream Over(params byte[][] terms)
    {
        _terms = terms;
        return this;
    }

    public override bool IncrementToken()
    {
        if (_next == _terms.Length)
        {
            return false;
        }

        _term.Take(_terms[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        (_next, _step.PositionIncrement) = (0, 1);
    }
}
