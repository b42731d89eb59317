using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What an uploaded file would import, before it is asked to.</summary>
internal sealed class ImportAnalysis(ITemporaryFileService files)
{
    private static readonly Wording Unknown = new("The file is nothing that can be imported.", "Filen är inget som kan importeras.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ImportAnalysis>("import/analyze", Access.Settings, (own, call) => own.AnalyseAsync(call)),
    ];

    private async Task<Answer> AnalyseAsync(Call call)
    {
        if (await files.GetAsync(call.NeededKey("temporaryFileId")) is not { } uploaded)
        {
            return Answer.NotFound;
        }

        TypeFile? file = Read(uploaded);
        string? kind = file?.Kind switch
        {
            "DocumentType" => "document-type",
            "MediaType" => "media-type",
            "MemberType" => "member-type",
            _ => null,
        };
        return kind is null
            ? Answer.Refused(StatusCodes.Status400BadRequest, "UndeterminedEntityType", Unknown)
            : Answer.Of(new { EntityType = kind, file!.Alias, file.Key });
    }

    private static TypeFile? Read(TemporaryFileModel uploaded)
    {
        using Stream stream = uploaded.OpenReadStream();
        return TypeFile.Read(stream);
    }
}
