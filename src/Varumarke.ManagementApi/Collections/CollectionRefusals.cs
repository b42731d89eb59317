using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Collections;

/// <summary>Why there is no list, as HTTP.</summary>
internal static class CollectionRefusals
{
    public static Answer Of(ContentCollectionOperationStatus status) => status switch
    {
        ContentCollectionOperationStatus.ContentNotFound => Answer.NotFound,
        ContentCollectionOperationStatus.CollectionNotFound or ContentCollectionOperationStatus.DataTypeNotFound =>
            Answer.Refused(StatusCodes.Status404NotFound, status.ToString(), CollectionTexts.NoSuchList),
        ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration =>
            Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), CollectionTexts.NotAColumn),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), CollectionTexts.NotAList),
    };
}
