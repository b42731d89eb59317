using System.Collections.Concurrent;
using Lucene.Net.Util;
using Varumarke.Core.Search;

namespace Varumarke.Search.Queries;

/// <summary>
/// Answers to what was asked a moment ago. They belong to one judgement of the gates (<see cref="Gates.VisibleEntries"/>) and go with it: whatever
/// changes or ends makes another judgement, and so nothing is answered that the gates would not let through now.
/// </summary>
internal sealed class RecentAnswers(TimeProvider time)
{
    private const int Most = 200;

    // "May be used for half a year" is told from now on, which moves.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private volatile Kept _kept = new(null, DateTimeOffset.MinValue);

    public SearchAnswer Of(SearchQuestion question, FixedBitSet judgement, Func<SearchAnswer> find)
    {
        Kept kept = _kept;
        DateTimeOffset now = time.GetUtcNow();
        if (!ReferenceEquals(kept.Judgement, judgement) || now - kept.Since > Longest || kept.Answers.Count >= Most)
        {
            _kept = kept = new Kept(judgement, now);
        }

        return kept.Answers.GetOrAdd(KeyOf(question), _ => find());
    }

    // The signs between the parts are none that anybody types.
    private static string KeyOf(SearchQuestion question) => string.Join('\u0001',
    [
        question.Text, question.Language, question.MayMissWords ? "some" : "all", question.Order.ToString(), $"{question.Skip}", $"{question.Take}",
        .. question.Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal).SelectMany(filter => filter.Value.Prepend("\u0002" + filter.Key)),
    ]);

    private sealed record Kept(FixedBitSet? Judgement, DateTimeOffset Since)
    {
        public ConcurrentDictionary<string, SearchAnswer> Answers { get; } = new(StringComparer.Ordinal);
    }
}
