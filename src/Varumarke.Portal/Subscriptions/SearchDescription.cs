using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.Portal.Subscriptions;

/// <summary>A search in words, as pages and mails name it: ”bro”, vinter, bild.</summary>
internal static class SearchDescription
{
    /// <summary>The words; null when it asks for everything.</summary>
    public static string? Of(SearchQuestion question)
    {
        IEnumerable<string> values = question.Filters.SelectMany(filter => filter.Value, (filter, value) => LibraryWords.Value(filter.Key, value).In(question.Language));
        string all = string.Join(", ", question.Text.Length > 0 ? values.Prepend(Quoted(question.Text).In(question.Language)) : values);
        return all.Length == 0 ? null : all;
    }

    private static Wording Quoted(string text) => new($"“{text}”", $"”{text}”");
}
