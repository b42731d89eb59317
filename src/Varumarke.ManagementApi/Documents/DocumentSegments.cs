using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>The segments that a document may have values for.</summary>
internal sealed class DocumentSegments(ISegmentService segments, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentSegments>("document/{id:guid}/available-segment-options", Access.Content, (own, call) => own.OfDocumentAsync(call)),
    ];

    private async Task<Answer> AllAsync(Call call) => Page(await segments.GetPagedSegmentsAsync(call.Skip, call.Take));

    private async Task<Answer> OfDocumentAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id]) ?? await AllAsync(call);

    private static Answer Page(Attempt<PagedModel<Segment>?, SegmentOperationStatus> found)
    {
        PagedModel<Segment> page = found.Result ?? new PagedModel<Segment>(0, []);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(segment => new { segment.Name, segment.Alias })]));
    }
}
