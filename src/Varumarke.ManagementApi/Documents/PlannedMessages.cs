using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Strategy.Communication;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Says why a message of a plan was not published, and at which property: the rule that stops it says so in a log alone.</summary>
internal sealed class PlannedMessages(PlannedPictures pictures, IContentService contents)
{
    /// <summary>The refusal; null where something else was in the way.</summary>
    public Answer? Explain(Guid document, ContentPublishingOperationStatus? status) =>
        status == ContentPublishingOperationStatus.CancelledByEvent && contents.GetById(document) is { } content && pictures.Refuse(content) is { } why
            ? Answer.Refused(
                StatusCodes.Status400BadRequest,
                nameof(ContentPublishingOperationStatus.ContentInvalid),
                why,
                PublishingRefusals.InvalidProperties([PlannedMessage.PicturesProperty]))
            : null;
}
