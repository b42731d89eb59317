using System.Text.RegularExpressions;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Drafts;

/// <summary>Words of offices and advertising that plain language does without, and what to write instead: general advice, in both languages.</summary>
public static partial class PlainWords
{
    private static readonly Dictionary<string, string> Swedish = new(StringComparer.OrdinalIgnoreCase)
    {
        ["avseende"] = "om",
        ["beträffande"] = "om",
        ["angående"] = "om",
        ["erhålla"] = "få",
        ["erhåller"] = "får",
        ["ombesörja"] = "ordna",
        ["tillse"] = "se till",
        ["föreligger"] = "finns",
        ["erfordras"] = "behövs",
        ["erforderlig"] = "nödvändig",
        ["inkomma"] = "lämna in",
        ["inkommit"] = "kommit in",
        ["medelst"] = "med",
        ["vederbörande"] = "den som",
        ["därest"] = "om",
        ["jämlikt"] = "enligt",
        ["nyttja"] = "använda",
        ["nyttjas"] = "används",
        ["påbörja"] = "börja",
        ["tillhandahålla"] = "ge",
        ["tillhandahåller"] = "ger",
        ["verkställa"] = "göra",
        ["skyndsamt"] = "snabbt",
        ["löpande"] = "hela tiden",
        ["implementera"] = "införa",
        ["optimera"] = "förbättra",
        ["unik"] = "det som är särskilt",
        ["världsledande"] = "det som ni gör bra",
        ["förutsättningar"] = "det som behövs",
    };

    private static readonly Dictionary<string, string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["regarding"] = "about",
        ["concerning"] = "about",
        ["utilise"] = "use",
        ["utilize"] = "use",
        ["commence"] = "begin",
        ["expeditiously"] = "quickly",
        ["facilitate"] = "help",
        ["endeavour"] = "try",
        ["purchase"] = "buy",
        ["terminate"] = "end",
        ["prior"] = "before",
        ["subsequent"] = "after",
        ["aforementioned"] = "this",
        ["herewith"] = "here",
        ["pursuant"] = "under",
        ["leverage"] = "use",
        ["implement"] = "carry out",
        ["optimise"] = "improve",
        ["unique"] = "what is special",
        ["world-class"] = "what you do well",
    };

    /// <summary>The words of a text that are advised against, each once, with what to write instead.</summary>
    public static IReadOnlyList<(string Word, string Instead)> In(string text, string language)
    {
        Dictionary<string, string> advice = language == ReaderLanguage.Swedish ? Swedish : English;
        return [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Distinct().Where(advice.ContainsKey).Select(word => (word, advice[word]))];
    }

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
