using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.OpenDocuments;

/// <summary>Who else has a document open: asked by whoever may see the document, which also says that one has it open oneself.</summary>
internal sealed class OpenDocumentOperations(Desks desks, DocumentPermissions permissions, IEntityService entities)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Put<OpenDocumentOperations>("varumarke/document/{id:guid}/open", Access.Content, (own, call) => own.OpenAsync(call)),
        Operation.Delete<OpenDocumentOperations>("varumarke/document/{id:guid}/open", Access.Content, (own, call) => own.CloseAsync(call)),
    ];

    private async Task<Answer> OpenAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (PathOf(call.Id) is not { } path)
        {
            return Answer.NotFound;
        }

        return Answer.Of(new
        {
            Others = desks.Open(call.Id, path, call.User.Key, call.User.Name ?? call.User.Username).Select(reader => new { Id = reader.User, reader.Name, reader.Since }).ToArray(),
            BeatSeconds = (int)Desks.Beat.TotalSeconds,
        });
    }

    private async Task<Answer> CloseAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (PathOf(call.Id) is { } path)
        {
            desks.Close(call.Id, path, call.User.Key);
        }

        return Answer.Done;
    }

    private string? PathOf(Guid document) => entities.Get(document, UmbracoObjectTypes.Document)?.Path;
}
