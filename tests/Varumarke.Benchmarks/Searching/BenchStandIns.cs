using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Access;

namespace Varumarke.Benchmarks.Searching;

/// <summary>A site that restricts nothing.</summary>
internal sealed class OpenGate : IDocumentGate
{
    public DocumentRestrictions Restrictions { get; } = new([], new DeliveryApiSettings());

    public DocumentAccess Decide(Guid key, string typeAlias) => default;

    public void Forget()
    {
    }
}

/// <summary>Where the benchmark runs.</summary>
internal sealed class BenchEnvironment : IHostEnvironment
{
    public string EnvironmentName { get; set; } = "Production";

    public string ApplicationName { get; set; } = "benchmark";

    public string ContentRootPath { get; set; } = Path.GetTempPath();

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
