using System.Text;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Docs;

/// <summary>A curl command as a document shows it.</summary>
internal sealed partial record ShownRequest(string Document, string Command)
{
    private const string Base = "/umbraco/delivery/api/v2";
    private const string Picture = "62032cf6-0b87-5dd9-a726-38b2c9289289";

    /// <summary>All that a document shows, but for the line that signs an address: it needs a key, which the tests of signatures have.</summary>
    public static IEnumerable<ShownRequest> In(string document) => File.ReadLines(Path.Combine(Site.Repository, document))
        .Where(line => line.StartsWith("curl ", StringComparison.Ordinal) && !line.Contains("$HMAC", StringComparison.Ordinal))
        .Select(line => new ShownRequest(document, line));

    /// <summary>The request that curl would send; <c>KEY</c> is one of <paramref name="keys"/>, of a document or of a picture.</summary>
    public HttpRequestMessage ToRequest(params string[] keys)
    {
        string[] words = [.. Words().Select(word => Fill(word, keys))];
        string address = Assert.Single(words, word => word.StartsWith('/'));
        Assert.True(Ascii.IsValid(address), $"{Document}: curl sends '{address}' as it is, and an address holds no such letters.");
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (int at in words.Index().Where(word => word.Item == "-H").Select(word => word.Index))
        {
            string[] header = words[at + 1].Split(": ", 2);
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]));
        }

        return request;
    }

    private static string Fill(string word, string[] keys)
    {
        string filled = AddressVariable().Replace(word, Base);
        filled = SiteVariable().Replace(filled, string.Empty).Replace("$KEY", Picture, StringComparison.OrdinalIgnoreCase).Replace("\\$", "$", StringComparison.Ordinal);
        return keys.Length == 0 ? filled : KeyPlaceholder().Replace(filled, filled.StartsWith(Base + "/media", StringComparison.Ordinal) ? keys[1] : keys[0]);
    }

    /// <summary>The command's words as a shell splits them, up to the comment.</summary>
    private IEnumerable<string> Words() =>
        Word().Matches(Command).Select(match => match.Value).TakeWhile(word => word[0] != '#').Select(word => word.Trim('"', '\''));

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\$(API|api)")]
    private static partial Regex AddressVariable();

    [GeneratedRegex(@"^\$(SITE|site)")]
    private static partial Regex SiteVariable();

    [GeneratedRegex(@"\bKEY\d?\b")]
    private static partial Regex KeyPlaceholder();
}
