using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>Types of one kind written to files and read from them. What is read goes the way of what a designer sends.</summary>
internal sealed class TypeFiles<TType>(IContentTypeBaseService<TType> types, ITypeDesign<TType> design, ITemporaryFileService files) where TType : class, IContentTypeComposition
{
    private static readonly Wording NoFile = new("The file that was uploaded is not there any more.", "Den uppladdade filen finns inte längre.");
    private static readonly Wording NotAType = new("The file is not a type that was exported from Umbraco.", "Filen är ingen typ som exporterats från Umbraco.");
    private static readonly Wording OtherKind = new("The file holds a type of another kind.", "Filen innehåller en typ av ett annat slag.");
    private static readonly Wording OtherType = new("The file holds another type than this one.", "Filen innehåller en annan typ än den här.");
    private static readonly Wording Exists = new("The type is here already; import it into itself.", "Typen finns redan; importera till den i stället.");

    /// <summary>The operations of one kind.</summary>
    /// <param name="name">The kind's name in addresses.</param>
    /// <param name="element">The kind's name in files.</param>
    public static IEnumerable<Operation> Operations(string name, string element) =>
    [
        Operation.Get<TypeFiles<TType>>($"{name}/{{id:guid}}/export", Access.Settings, (own, call) => own.ExportAsync(call)),
        Operation.Post<TypeFiles<TType>>($"{name}/import", Access.Settings, (own, call) => own.ImportAsync(call, name, element)),
        Operation.Put<TypeFiles<TType>>($"{name}/{{id:guid}}/import", Access.Settings, (own, call) => own.ReplaceAsync(call, element)),
    ];

    private async Task<Answer> ExportAsync(Call call)
    {
        if (await types.GetAsync(call.Id) is not { } type)
        {
            return Answer.NotFound;
        }

        return Answer.File($"{type.Alias}.udt", "application/octet-stream", Encoding.UTF8.GetBytes(design.ToXml(type).ToString(SaveOptions.None)));
    }

    private async Task<Answer> ImportAsync(Call call, string name, string element)
    {
        Sent sent = await ReadAsync(call, element);
        if (sent.File is not { } file)
        {
            return sent.Refusal!;
        }

        if (types.Get(file.Alias) is not null || (file.Key is { } key && types.Get(key) is not null))
        {
            return Refused(StatusCodes.Status400BadRequest, "DocumentTypeExists", Exists);
        }

        Attempt<TType?, ContentTypeOperationStatus> made = await design.CreateAsync(file.ToSent(Every(), null), call.User.Key);
        if (made is not { Success: true, Result: { } type })
        {
            return TypeRefusals.Of(made.Status);
        }

        await files.DeleteAsync(sent.Key);
        return Answer.Created(name, type.Key);
    }

    private async Task<Answer> ReplaceAsync(Call call, string element)
    {
        if (await types.GetAsync(call.Id) is not { } type)
        {
            return Answer.NotFound;
        }

        Sent sent = await ReadAsync(call, element);
        if (sent.File is not { } file)
        {
            return sent.Refusal!;
        }

        if (file.Key != type.Key)
        {
            return Refused(StatusCodes.Status400BadRequest, "IdMismatch", OtherType);
        }

        Attempt<TType?, ContentTypeOperationStatus> saved = await design.UpdateAsync(type, file.ToSent(Every(), type), call.User.Key);
        if (!saved.Success)
        {
            return TypeRefusals.Of(saved.Status);
        }

        await files.DeleteAsync(sent.Key);
        return Answer.Done;
    }

    private async Task<Sent> ReadAsync(Call call, string element)
    {
        SentFile sent = await call.BodyAsync<SentFile>();
        if (sent.File is null || await files.GetAsync(sent.File.Id) is not { } uploaded)
        {
            return new Sent(null, Guid.Empty, Refused(StatusCodes.Status404NotFound, "TemporaryFileNotFound", NoFile));
        }

        using Stream stream = uploaded.OpenReadStream();
        return TypeFile.Read(stream) is not { } file ? new Sent(null, uploaded.Key, Refused(StatusCodes.Status400BadRequest, "TemporaryFileConversionFailure", NotAType))
            : file.Kind != element ? new Sent(null, uploaded.Key, Refused(StatusCodes.Status400BadRequest, "TypeMismatch", OtherKind))
            : new Sent(file, uploaded.Key, null);
    }

    private IContentTypeComposition[] Every() => [.. types.GetAll()];

    private static Answer Refused(int status, string reason, Wording detail) => Answer.Refused(status, reason, detail);

    private sealed record SentFile(Reference? File);

    private sealed record Sent(TypeFile? File, Guid Key, Answer? Refusal);
}
