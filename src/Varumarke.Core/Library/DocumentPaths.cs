using Umbraco.Cms.Core.Services;

namespace Varumarke.Core.Library;

/// <summary>
/// The addresses of documents' pages: the editors' own path below the language, such as <c>/sv/varumarket/styrkor</c>. One whose path
/// begins at a domain, or is not to be told, is addressed by its key.
/// </summary>
public sealed class DocumentPaths(IDocumentUrlService urls)
{
    /// <summary>The address of a document's page.</summary>
    public string Of(Guid key, string language)
    {
        string route = urls.GetLegacyRouteFormat(key, LibraryCultures.Of(language), isDraft: false);
        return route is ['/', ..] ? (LibraryPaths.Start(language) + route).TrimEnd('/') : LibraryPaths.Document(language, key);
    }

    /// <summary>The document behind the path below a language; null when there is none. Whether it may be shown is asked of the shelf.</summary>
    public Guid? Find(string path, string language) => urls.GetDocumentKeyByRoute("/" + path.Trim('/'), LibraryCultures.Of(language), null, isDraft: false);
}
