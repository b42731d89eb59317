using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Varumarke.Engine.Hosting;

/// <summary>
/// Tells Umbraco where it lives. The application is always at the root of its host: a proxy that serves it under a path
/// strips the path.
/// </summary>
internal sealed class EngineHostingEnvironment(
    IWebHostEnvironment host,
    IOptionsMonitor<WebRoutingSettings> webRouting,
    IOptions<TemporaryFolderOptions> temporary) : IHostingEnvironment
{
    private static readonly char[] VirtualRoot = ['~', '/', '\\'];

    public string? SiteName => host.ApplicationName;

    public string ApplicationId => host.ApplicationName;

    public string ApplicationPhysicalPath => host.ContentRootPath;

    public string LocalTempPath { get; } = Path.GetFullPath(temporary.Value.Path, host.ContentRootPath);

    public string ApplicationVirtualPath => "/";

    public bool IsDebugMode => host.IsDevelopment();

    public bool IsHosted => true;

    public Uri ApplicationMainUrl => Configured ?? new Uri("http://localhost/");

    private Uri? Configured =>
        Uri.TryCreate(webRouting.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out Uri? url) ? url : null;

    private string WebRoot => string.IsNullOrEmpty(host.WebRootPath)
        ? Path.Combine(host.ContentRootPath, "wwwroot")
        : host.WebRootPath;

    public string MapPathWebRoot(string path) => Map(WebRoot, path);

    public string MapPathContentRoot(string path) => Map(host.ContentRootPath, path);

    public string ToAbsolute(string virtualPath) =>
        virtualPath.StartsWith('~') ? "/" + virtualPath.TrimStart(VirtualRoot) : virtualPath;

    // Whoever asks first must not choose the address that others are told.
    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
    }

    private static string Map(string root, string path)
    {
        string relative = path.TrimStart(VirtualRoot).Replace('/', Path.DirectorySeparatorChar);

        // An absolute path that already lies below the root has lost its leading slash above; it maps to itself.
        return path.StartsWith(root, StringComparison.Ordinal) ? path : Path.Combine(root, relative);
    }
}
