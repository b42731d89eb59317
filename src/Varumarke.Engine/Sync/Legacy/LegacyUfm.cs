using System.Text.RegularExpressions;

namespace Varumarke.Engine.Sync.Legacy;

/// <summary>Labels of blocks, written for Angular up to version 13, <c>{{title}}</c>, and for Umbraco's own markup since.</summary>
internal static partial class LegacyUfm
{
    public static string? Of(string? label)
    {
        return string.IsNullOrWhiteSpace(label) ? null : Angular().Replace(label, match => $"{{umbValue: {match.Groups[1].Value}}}");
    }

    [GeneratedRegex(@"\{\{\s*(\w+)[^}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Angular();
}
