using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Dictionary;

/// <summary>What Umbraco's dictionary answers when it does not do it, as HTTP.</summary>
internal static class DictionaryRefusals
{
    private static readonly Wording NameMissing = new("A word needs a name.", "Ett ord behöver ett namn.");
    private static readonly Wording Exists = new("There is a word with this name already.", "Det finns redan ett ord med det namnet.");
    private static readonly Wording NoParent = new("There is no such word to lie below.", "Det finns inget sådant ord att ligga under.");
    private static readonly Wording BadParent = new("It cannot lie below itself.", "Det kan inte ligga under sig självt.");
    private static readonly Wording NoFile = new("The file that was uploaded is not there any more.", "Den uppladdade filen finns inte längre.");
    private static readonly Wording BadFile = new("The file is not a dictionary that was exported from Umbraco.", "Filen är ingen ordlista som exporterats från Umbraco.");

    public static Answer NameIsMissing { get; } = Answer.Refused(StatusCodes.Status400BadRequest, "InvalidName", NameMissing);

    public static Answer FileNotFound { get; } = Answer.Refused(StatusCodes.Status404NotFound, "TemporaryFileNotFound", NoFile);

    public static Answer FileUnreadable { get; } = Answer.Refused(StatusCodes.Status400BadRequest, "InvalidFileContent", BadFile);

    public static Answer Of(DictionaryItemOperationStatus status) => status switch
    {
        DictionaryItemOperationStatus.ItemNotFound => Answer.NotFound,
        DictionaryItemOperationStatus.ParentNotFound => Answer.Refused(StatusCodes.Status404NotFound, status.ToString(), NoParent),
        DictionaryItemOperationStatus.DuplicateItemKey => Answer.Refused(StatusCodes.Status409Conflict, status.ToString(), Exists),
        DictionaryItemOperationStatus.DuplicateKey => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), Exists),
        DictionaryItemOperationStatus.InvalidParent => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), BadParent),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), new Wording($"Umbraco did not allow it: {status}.", $"Umbraco tillät det inte: {status}.")),
    };
}
