using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;

namespace Varumarke.ManagementApi.Packages;

/// <summary>
/// The folder <c>App_Plugins</c> below the program's content root, and its files as they are served. Whoever can write there decides
/// what runs in editors' browsers, as in Umbraco.
/// </summary>
internal sealed class PluginFolder(IHostEnvironment environment)
{
    /// <summary>The folder's name, and its address.</summary>
    public const string Name = "App_Plugins";

    private const string Description = "umbraco-package.json";

    private readonly string _folder = Path.Combine(environment.ContentRootPath, Name);
    private readonly FileExtensionContentTypeProvider _types = new();

    private static readonly EnumerationOptions AtAnyDepth = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };

    /// <summary>The description of each package, by its path. Many packages keep theirs in a folder of their folder.</summary>
    public IEnumerable<string> Packages() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder, Description, AtAnyDepth).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Sends one of the files.</summary>
    public Task SendAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        if (Find(http.Request.RouteValues["path"] as string) is not { } path || !_types.TryGetContentType(path, out string? type))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.ContentType = type;
        response.ContentLength = new FileInfo(path).Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";

        // A page or drawing of a package's is no place for scripts of its own: those are loaded by the client.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.SendFileAsync(path, http.RequestAborted);
    }

    // Nothing above the folder, and nothing that is hidden.
    private string? Find(string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Contains('\0', StringComparison.Ordinal) || path.Split('/', '\\').Any(part => part.StartsWith('.')))
        {
            return null;
        }

        string full = Path.GetFullPath(path, _folder);
        return full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) ? full : null;
    }
}
