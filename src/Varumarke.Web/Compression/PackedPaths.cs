namespace Varumarke.Web.Compression;

/// <summary>
/// What is packed on its way out besides the Delivery API's answers, which keep themselves packed: pages, descriptions of APIs, terms
/// and drawings. Named one by one: what holds a secret beside words of the reader's (a sign-in, a draft) must not come here, since
/// its length would give the secret away (BREACH), and photographs are packed already.
/// </summary>
internal static class PackedPaths
{
    public static readonly string[] MediaTypes =
        ["application/json", "application/javascript", "image/svg+xml", "text/css", "text/csv", "text/html", "text/javascript", "text/plain"];

    public static bool Contains(PathString path)
    {
        string text = path.Value ?? string.Empty;
        return text is "/utvecklare" or "/sv" or "/en"
            || Begins(text, "/sv/")
            || Begins(text, "/en/")
            || Begins(text, "/portal/")
            || Begins(text, "/api/v1/")
            || Begins(text, "/umbraco/openapi")
            || Begins(text, "/umbraco/swagger")
            || (Begins(text, "/media/") && text.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
            || (Begins(text, "/renditions/") && IsTerms(text));
    }

    // The terms are one segment; the pictures have two.
    private static bool IsTerms(string text) => !text.AsSpan("/renditions/".Length).TrimEnd('/').Contains('/');

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
