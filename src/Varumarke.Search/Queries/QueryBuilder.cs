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
    private const float PartWeight = 0.3f;
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

    /// <summary>The same with words left out, where nothing holds all of them: half of them first, then any one; of a compound any part. Phrases are asked for as they stand.</summary>
    public IEnumerable<Query> WithFewer(IReadOnlyList<QueryWord> words, string language)
    {
        QueryWord[] wanted = [.. words.Where(word => !word.IsUnwanted && !word.IsPhrase && !FunctionWords.Contains(word.Text))];
        if (wanted is [var only] && splitter.Split(only.Text.ToLowerInvariant()).Count < 2)
        {
            yield break;
        }

        for (int least = (wanted.Length + 1) / 2; least > 0; least = least > 1 ? 1 : 0)
        {
            var some = new BooleanQuery { MinimumNumberShouldMatch = least };
            foreach (QueryWord word in wanted)
            {
                if (Of(word, language, anyPart: true) is { } query)
                {
                    some.Add(query, Occur.SHOULD);
                }
            }

            foreach (QueryWord word in words.Where(word => word.IsUnwanted || word.IsPhrase))
            {
                if (Of(word, language) is { } query)
                {
                    some.Add(query, word.IsUnwanted ? Occur.MUST_NOT : Occur.MUST);
                }
            }

            yield return some;
        }
    }

    private DisjunctionMaxQuery? Of(QueryWord word, string language, bool anyPart = false)
    {
        var ways = new DisjunctionMaxQuery(Tie);
        foreach ((string each, _) in LibraryCultures.All)
        {
            AddLanguage(ways, word, each, each == language ? 1 : OtherLanguage);
        }

        if (word is { IsPhrase: false, IsUnwanted: false })
        {
            AddParts(ways, word.Text, language, anyPart);
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
            Add(ways, IndexFields.Keywords(each), synonym, weight);
            Add(ways, IndexFields.Text(each), synonym, weight);
            AddStem(ways, IndexFields.TitleParts(each), IndexFields.Text(each), synonym, weight);
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

    // "vinterbilder" is also answered by what speaks of winter and is a picture.
    private void AddParts(DisjunctionMaxQuery ways, string text, string language, bool anyPart)
    {
        string[] parts = [.. splitter.Split(text.ToLowerInvariant()).Distinct()];
        if (parts.Length < 2)
        {
            return;
        }

        var together = new BooleanQuery { Boost = PartWeight };
        foreach (string part in parts)
        {
            together.Add(PartOf(part, language), anyPart ? Occur.SHOULD : Occur.MUST);
        }

        ways.Add(together);
    }

    private DisjunctionMaxQuery PartOf(string part, string language)
    {
        var ways = new DisjunctionMaxQuery(Tie);
        foreach (string meant in synonyms.Of(part).Prepend(part))
        {
            foreach ((string each, _) in LibraryCultures.All)
            {
                float weight = each == language ? 1 : OtherLanguage;
                Add(ways, IndexFields.Title(each), meant, 2 * weight);
                Add(ways, IndexFields.Keywords(each), meant, 1.5f * weight);
                Add(ways, IndexFields.Text(each), meant, weight);
            }
        }

        return ways;
    }
}
