using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Varumarke.Search.Compounds;

namespace Varumarke.Search.Words;

/// <summary>Gives the parts of compounds, and nothing of words that are none.</summary>
internal sealed class CompoundFilter : TokenFilter
{
    private readonly ICompoundSplitter _splitter;
    private readonly ICharTermAttribute _term;
    private readonly Queue<string> _parts = new();

    public CompoundFilter(TokenStream input, ICompoundSplitter splitter) : base(input)
    {
        _splitter = splitter;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        while (_parts.Count == 0)
        {
            if (!m_input.IncrementToken())
            {
                return false;
            }

            foreach (string part in _splitter.Split(_term.ToString()))
            {
                _parts.Enqueue(part);
            }
        }

        _term.SetEmpty().Append(_parts.Dequeue());
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }
}
