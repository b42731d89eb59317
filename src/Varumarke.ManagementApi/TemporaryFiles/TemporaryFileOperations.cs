using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.TemporaryFiles;

/// <summary>Files on their way in, before something is made of them.</summary>
internal sealed class TemporaryFileOperations(IOptionsMonitor<ContentSettings> content, IOptionsMonitor<RuntimeSettings> runtime)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<TemporaryFileOperations>("temporary-file/configuration", Access.SignedIn, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
    ];

    private object Configuration() => new
    {
        ImageFileTypes = content.CurrentValue.Imaging.ImageFileTypes.ToArray(),
        DisallowedUploadedFilesExtensions = content.CurrentValue.DisallowedUploadedFileExtensions.ToArray(),
        AllowedUploadedFileExtensions = content.CurrentValue.AllowedUploadedFileExtensions.ToArray(),
        MaxFileSize = runtime.CurrentValue.MaxRequestLength,
    };
}
