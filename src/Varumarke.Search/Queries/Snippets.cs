using Varumarke.Search.Fields;
using Varumarke.Search.Words;

namespace Varumarke.Search.Queries;

/// <summary>Cuts the piece out of a text that holds most of what was asked for. Plain text stays plain.</summary>
internal sealed class Snippets(Analyzers analyzers)
{
    private const int Length = 180;
    private const int Before = 60;

    public string? Of(string text, IReadOnlySet<string> stems, string language)
    {
        if (text.Length == 0)
        {
            return null;
        }

        string line = text.ReplaceLineEndings(" ").Replace('\n', ' ');
        if (line.Length <= Length)
        {
            return line;
        }

        int found = stems.Count == 0 ? 0 : analyzers.Tokens(IndexFields.Text(language), line).FirstOrDefault(token => stems.Contains(token.Term)).Start;
        int start = found <= Before ? 0 : AfterBlank(line, found - Before);
        int end = start + Length >= line.Length ? line.Length : BeforeBlank(line, start + Length);
        return $"{(start > 0 ? "… " : string.Empty)}{line[start..end].Trim()}{(end < line.Length ? " …" : string.Empty)}";
    }

    private static int AfterBlank(string line, int at) => line.IndexOf(' ', at) is >= 0 and var blank && blank < at + Before ? blank + 1 : at;

    private static int BeforeBlank(string line, int at) => line.LastIndexOf(' ', at) is var blank && blank > at - Before ? blank : at;
}
