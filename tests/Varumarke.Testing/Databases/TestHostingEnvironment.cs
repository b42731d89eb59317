using Umbraco.Cms.Core.Hosting;

namespace Varumarke.Testing.Databases;

/// <summary>Folders of its own below the system's temporary folder.</summary>
public sealed class TestHostingEnvironment : IHostingEnvironment, IDisposable
{
    /// <inheritdoc />
    public string? SiteName => "Tests";

    /// <inheritdoc />
    [Obsolete("Obsolete in Umbraco, but part of its interface.")]
    public string ApplicationId => "varumarke-tests";

    /// <inheritdoc />
    public string ApplicationPhysicalPath { get; } = Directory.CreateTempSubdirectory("varumarke-").FullName;

    /// <inheritdoc />
    public string LocalTempPath => Path.Combine(ApplicationPhysicalPath, "temp");

    /// <inheritdoc />
    public string ApplicationVirtualPath => "/";

    /// <inheritdoc />
    public bool IsDebugMode => false;

    /// <inheritdoc />
    public bool IsHosted => true;

    /// <inheritdoc />
    public Uri ApplicationMainUrl => new("http://localhost/");

    /// <inheritdoc />
    [Obsolete("Obsolete in Umbraco, but part of its interface.")]
    public string MapPathWebRoot(string path) => MapPathContentRoot(Path.Combine("wwwroot", path.TrimStart('~', '/')));

    /// <inheritdoc />
    public string MapPathContentRoot(string path) => Path.Combine(ApplicationPhysicalPath, path.TrimStart('~', '/'));

    /// <inheritdoc />
    public string ToAbsolute(string virtualPath) => virtualPath.TrimStart('~');

    /// <inheritdoc />
    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(ApplicationPhysicalPath, recursive: true);
}
