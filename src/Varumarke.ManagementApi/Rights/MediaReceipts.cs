using Umbraco.Cms.Core.Services;
using Varumarke.Core.Receipts;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Rights;

/// <summary>
/// The receipts of one media item, the newest first: when it was taken, in which size, for what, and whether somebody has asked since. Not
/// their codes, which are the keys to them, and nobody's address.
/// </summary>
internal sealed class MediaReceipts(IMediaService media, MediaPermissions permissions, IReceiptRepository receipts)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaReceipts>("varumarke/media/{id:guid}/receipts", MediaAccess.Use, (own, call) => own.PageAsync(call)),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, call.Id) is { } refusal)
        {
            return refusal;
        }

        if (media.GetById(call.Id) is null)
        {
            return Answer.NotFound;
        }

        IReadOnlyList<TakenReceipt> page = await receipts.PageAsync(call.Id, call.Skip, call.Take, call.Aborted);
        return Answer.Of(new Paged<object>(await receipts.CountAsync(call.Id, call.Aborted), [.. page.Select(Present)]));
    }

    private static object Present(TakenReceipt receipt) => new
    {
        Taken = Moment(receipt.IssuedOn),
        receipt.Rendition,
        receipt.Purpose,
        receipt.Channel,
        receipt.HasAddress,
        receipt.TimesAsked,
        LastAsked = receipt.LastAskedOn is { } last ? Moment(last) : (DateTimeOffset?)null,
    };

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
