using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Varumarke.Search.Stems;

/// <summary>Takes the endings off Swedish words.</summary>
internal sealed class SwedishStemFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public SwedishStemFilter(TokenStream input) : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        _term.Length = SwedishStem.Of(_term.Buffer, _term.Length);
        return true;
    }
}
