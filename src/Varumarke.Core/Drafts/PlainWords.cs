using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Library;

namespace Varumarke.Core.Drafts;

/// <summary>
/// Words that plain language does without, and what to write instead: editors keep them in the backoffice's dictionary, a line for each,
/// <c>erhålla = få</c>, in each language its own.
/// </summary>
public sealed partial class PlainWords(IDictionaryItemService dictionary)
{
    /// <summary>Key of the item with the words.</summary>
    public const string Key = "brand.plainWords";

    private const int MostWords = 2_000;
    private const int LongestLine = 200;

    /// <summary>The words of a text that are advised against, each once, with what to write instead.</summary>
    public async Task<IReadOnlyList<(string Word, string Instead)>> InAsync(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        string culture = LibraryCultures.Of(language);
        string? written = (await dictionary.GetAsync(Key))?.Translations
            .FirstOrDefault(translation => string.Equals(translation.LanguageIsoCode, culture, StringComparison.OrdinalIgnoreCase))?.Value;
        return Find(text, Read(written));
    }

    /// <summary>Reads the editors' lines; what is no pair of words is passed over.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? written)
    {
        var advice = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in (written ?? string.Empty).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            string[] pair = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (line.Length <= LongestLine && pair is [{ Length: > 0 } word, { Length: > 0 } instead])
            {
                advice.TryAdd(word, instead);
            }
        }

        return advice;
    }

    /// <summary>The words of a text that there is advice against.</summary>
    public static IReadOnlyList<(string Word, string Instead)> Find(string text, IReadOnlyDictionary<string, string> advice) =>
        advice.Count == 0 ? []
        : [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Distinct().Where(advice.ContainsKey).Select(word => (word, advice[word]))];

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
