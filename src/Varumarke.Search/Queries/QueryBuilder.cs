using Lucene.Net.Index;
using Lucene.Net.Search;
using Varumarke.Core.Library;
using Varumarke.Search.Compounds;
using Varumarke.Search.Editors;
using Varumarke.Search.Fields;
using Varumarke.Search.Words;

namespace Varumarke.Search.Queries;

/// <summary>
/// Makes of words what Lucene asks: each must be found in some field, and counts as much as the best of them. The reader's language
/// weighs more than the other, a title more than a text, and a word as it was written more than one without its å, ä and ö.
/// </summary>
internal sealed class QueryBuilder(Analyzers analyzers, ICompoundSplitter splitter, Synonyms synonyms)
{
    private const float OtherLanguage = 0.4f;
    private const int ShortestPrefix = 2;
    private const float SynonymWeight = 0.7f;
    private const float Tie = 0.25f;

    public Query Build(IReadOnlyList<QueryWord> words, string language)
    {
        var all = new BooleanQuery();
        bool isWanted = false;
        foreach (QueryWord word in words)
        {
            if (Of(word, language) is { } query)
            {
                bool isOptional = words.Count > 1 && !word.IsPhrase && FunctionWords.Contains(word.Text);
                all.Add(query, word.IsUnwanted ? Occur.MUST_NOT : isOptional ? Occur.SHOULD : Occur.MUST);
                isWanted |= !word.IsUnwanted;
            }
        }

        // What is not wanted is kept out of something.
        if (!isWanted && all.Clauses.Count > 0)
        {
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        return all;
    }

    private DisjunctionMaxQuery? Of(QueryWord word, string language)
    {
        var ways = new DisjunctionMaxQuery(Tie);
        foreach ((string each, _) in LibraryCultures.All)
        {
            AddLanguage(ways, word, each, each == language ? 1 : OtherLanguage);
        }

        foreach (string synonym in word.IsPhrase || word.IsUnwanted ? [] : synonyms.Of(word.Text))
        {
            AddSynonym(ways, synonym, language);
        }

        return ways.Disjuncts.Count == 0 ? null : ways;
    }

    private void AddSynonym(DisjunctionMaxQuery ways, string synonym, string language)
    {
        foreach ((string each, _) in LibraryCultures.All)
        {
            float weight = SynonymWeight * (each == language ? 1 : OtherLanguage);
            Add(ways, IndexFields.Title(each), synonym, 2 * weight);
            Add(ways, IndexFields.Text(each), synonym, weight);
            AddStem(ways, IndexFields.Parts(each), IndexFields.Text(each), synonym, 0.5f * weight);
        }
    }

    private void AddLanguage(DisjunctionMaxQuery ways, QueryWord word, string language, float weight)
    {
        Add(ways, IndexFields.Title(language), word.Text, 4 * weight);
        Add(ways, IndexFields.Keywords(language), word.Text, 2.5f * weight);
        Add(ways, IndexFields.Text(language), word.Text, weight);
        if (word.IsUnwanted)
        {
            return;
        }

        Add(ways, IndexFields.Folded(language), word.Text, 0.3f * weight);
        if (word.IsPhrase)
        {
            return;
        }

        // What is cut into several words is found as a phrase in the fields above; these do not know where their words stand.
        AddStem(ways, IndexFields.TitleParts(language), IndexFields.Text(language), word.Text, 1.5f * weight);
        AddStem(ways, IndexFields.Parts(language), IndexFields.Text(language), word.Text, 0.5f * weight);
        AddParts(ways, word.Text, language, 0.3f * weight);
        string typed = word.Text.ToLowerInvariant();
        AddStem(ways, IndexFields.Words(language), IndexFields.Words(language), typed, 0.6f * weight);
        if (word.IsOpen && typed.Length >= ShortestPrefix && analyzers.Terms(IndexFields.Words(language), typed) is [var begun])
        {
            ways.Add(new PrefixQuery(new Term(IndexFields.Words(language), begun)) { Boost = 0.5f * weight });
        }
    }

    private void Add(DisjunctionMaxQuery ways, string field, string text, float weight)
    {
        IReadOnlyList<string> terms = analyzers.Terms(field, text);
        if (terms.Count == 1)
        {
            ways.Add(new TermQuery(new Term(field, terms[0])) { Boost = weight });
        }
        else if (terms.Count > 1)
        {
            var phrase = new PhraseQuery { Boost = weight };
            foreach (string term in terms)
            {
                phrase.Add(new Term(field, term));
            }

            ways.Add(phrase);
        }
    }

    // A word is looked for among the parts of compounds by the stem that they are kept by there.
    private void AddStem(DisjunctionMaxQuery ways, string field, string stemmedBy, string text, float weight)
    {
        if (analyzers.Terms(stemmedBy, text) is [var stem])
        {
            ways.Add(new TermQuery(new Term(field, stem)) { Boost = weight });
        }
    }

    // "vinterbilder" is also answered by what speaks of winter and of pictures.
    private void AddParts(DisjunctionMaxQuery ways, string text, string language, float weight)
    {
        IReadOnlyList<string> parts = splitter.Split(text.ToLowerInvariant());
        if (parts.Count < 2)
        {
            return;
        }

        var both = new BooleanQuery { Boost = weight };
        foreach (string part in parts.Distinct())
        {
            if (analyzers.Terms(IndexFields.Text(language), part) is [var stem])
            {
                both.Add(new TermQuery(new Term(IndexFields.Text(language), stem)), Occur.MUST);
            }
        }

        if (both.Clauses.Count > 0)
        {
            ways.Add(both);
        }
    }
}
