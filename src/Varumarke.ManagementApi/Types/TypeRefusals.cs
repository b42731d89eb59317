using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Types;

/// <summary>What Umbraco's services of types and folders answer when they do not do it, as HTTP.</summary>
internal static class TypeRefusals
{
    public static Answer NameIsMissing { get; } = Answer.Refused(StatusCodes.Status400BadRequest, "InvalidName", TypeTexts.InvalidName);

    public static Answer Of(EntityContainerOperationStatus status) => status switch
    {
        EntityContainerOperationStatus.NotFound => Answer.NotFound,
        EntityContainerOperationStatus.ParentNotFound => Refused(StatusCodes.Status404NotFound, status, TypeTexts.NoSuchFolder),
        EntityContainerOperationStatus.NotEmpty => Bad(status, TypeTexts.FolderNotEmpty),
        EntityContainerOperationStatus.DuplicateKey or EntityContainerOperationStatus.DuplicateName => Bad(status, TypeTexts.Exists),
        EntityContainerOperationStatus.CancelledByNotification => Bad(status, TypeTexts.Cancelled),
        _ => Bad(status, TypeTexts.Refused(status.ToString())),
    };

    public static Answer Of(DataTypeOperationStatus status) => status switch
    {
        DataTypeOperationStatus.NotFound => Answer.NotFound,
        DataTypeOperationStatus.ParentNotFound => Refused(StatusCodes.Status404NotFound, status, TypeTexts.NoSuchFolder),
        DataTypeOperationStatus.PropertyEditorNotFound => Refused(StatusCodes.Status404NotFound, status, TypeTexts.NoSuchEditor),
        DataTypeOperationStatus.InvalidConfiguration => Bad(status, TypeTexts.InvalidConfiguration),
        DataTypeOperationStatus.InvalidName => Bad(status, TypeTexts.InvalidName),
        DataTypeOperationStatus.DuplicateKey => Bad(status, TypeTexts.Exists),
        DataTypeOperationStatus.NonDeletable => Bad(status, TypeTexts.NotDeletable),
        DataTypeOperationStatus.ParentNotContainer => Bad(status, TypeTexts.NoSuchFolder),
        DataTypeOperationStatus.CancelledByNotification => Bad(status, TypeTexts.Cancelled),
        _ => Bad(status, TypeTexts.Refused(status.ToString())),
    };

    public static Answer Of(ContentTypeOperationStatus status) => status switch
    {
        ContentTypeOperationStatus.NotFound => Answer.NotFound,
        ContentTypeOperationStatus.DataTypeNotFound => Refused(StatusCodes.Status404NotFound, status, TypeTexts.NoSuchDataType),
        ContentTypeOperationStatus.DuplicateAlias => Bad(status, TypeTexts.DuplicateAlias),
        ContentTypeOperationStatus.InvalidAlias => Bad(status, TypeTexts.InvalidAlias),
        ContentTypeOperationStatus.SystemAliasChangeNotAllowed => Bad(status, TypeTexts.AliasIsSystem),
        ContentTypeOperationStatus.NameCannotBeEmpty or ContentTypeOperationStatus.NameTooLong => Bad(status, TypeTexts.InvalidName),
        ContentTypeOperationStatus.InvalidPropertyTypeAlias
            or ContentTypeOperationStatus.PropertyTypeAliasCannotEqualContentTypeAlias => Bad(status, TypeTexts.InvalidPropertyAlias),
        ContentTypeOperationStatus.DuplicatePropertyTypeAlias => Bad(status, TypeTexts.DuplicatePropertyAlias),
        ContentTypeOperationStatus.InvalidInheritance or ContentTypeOperationStatus.InvalidComposition => Bad(status, TypeTexts.InvalidComposition),
        ContentTypeOperationStatus.InvalidParent => Bad(status, TypeTexts.NoSuchFolder),
        ContentTypeOperationStatus.InvalidContainerName
            or ContentTypeOperationStatus.InvalidContainerType
            or ContentTypeOperationStatus.MissingContainer
            or ContentTypeOperationStatus.DuplicateContainer => Bad(status, TypeTexts.InvalidGroup),
        ContentTypeOperationStatus.InvalidElementFlagDocumentHasContent
            or ContentTypeOperationStatus.InvalidElementFlagElementIsUsedInPropertyEditorConfiguration
            or ContentTypeOperationStatus.InvalidElementFlagComparedToParent => Bad(status, TypeTexts.ElementCannotChange),
        ContentTypeOperationStatus.NotAllowed => Bad(status, TypeTexts.NotDeletable),
        ContentTypeOperationStatus.CancelledByNotification => Bad(status, TypeTexts.Cancelled),
        ContentTypeOperationStatus.Unknown => Refused(StatusCodes.Status500InternalServerError, status, TypeTexts.Failed),
        _ => Bad(status, TypeTexts.Refused(status.ToString())),
    };

    public static Answer Of(ContentTypeStructureOperationStatus status) => status switch
    {
        ContentTypeStructureOperationStatus.NotFound => Answer.NotFound,
        ContentTypeStructureOperationStatus.ContainerNotFound => Refused(StatusCodes.Status404NotFound, status, TypeTexts.NoSuchFolder),
        ContentTypeStructureOperationStatus.CancelledByNotification => Bad(status, TypeTexts.Cancelled),
        _ => Bad(status, TypeTexts.Refused(status.ToString())),
    };

    private static Answer Bad<TStatus>(TStatus status, Wording detail) where TStatus : struct, Enum => Refused(StatusCodes.Status400BadRequest, status, detail);

    private static Answer Refused<TStatus>(int code, TStatus status, Wording detail) where TStatus : struct, Enum => Answer.Refused(code, status.ToString(), detail);
}
