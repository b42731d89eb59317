using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>A host in the temporary folder.</summary>
internal sealed class BenchHostEnvironment : IWebHostEnvironment
{
    public string WebRootPath { get; set; } = Path.Combine(Path.GetTempPath(), "varumarke-bench", "wwwroot");

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

    public string ApplicationName { get; set; } = "bench";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string ContentRootPath { get; set; } = Path.Combine(Path.GetTempPath(), "varumarke-bench");

    public string EnvironmentName { get; set; } = "Development";
}
