using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.Core.Writing;
using Varumarke.Http.Addresses;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Sharing;

/// <summary>Links to a collection: made, listed and taken back. The address is in the answer that made it, and in no other.</summary>
internal sealed class ShareLinkOperations(
    ShareLinkDesk desk, IShareLinkRepository links, ICollectionRepository collections, PublicAddress address, TimeProvider time, ILogger<ShareLinkOperations> logger)
{
    private const string Root = CollectionOperations.One + "/links";
    private const int Most = 50;
    private const int MostDays = 730;
    private const int LongestNote = 200;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ShareLinkOperations>(Root, MediaAccess.Manage, (own, call) => own.ListAsync(call)),
        Operation.Post<ShareLinkOperations>(Root, MediaAccess.Manage, (own, call) => own.MakeAsync(call)),
        Operation.Delete<ShareLinkOperations>(Root + "/{link}", MediaAccess.Manage, (own, call) => own.TakeBackAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        if (await collections.FindAsync(call.Id, call.Aborted) is null)
        {
            return Answer.NotFound;
        }

        IReadOnlyList<ShareLink> all = await links.OfAsync(call.Id, call.Aborted);
        return Answer.Of(new Paged<object>(all.Count, [.. all.Select(link => Present(link, null))]));
    }

    private async Task<Answer> MakeAsync(Call call)
    {
        SentLink sent = await call.BodyAsync<SentLink>();
        if (await collections.FindAsync(call.Id, call.Aborted) is null)
        {
            return Answer.NotFound;
        }

        string? note = WholeSigns.Of(sent.Note, LongestNote) is { Length: > 0 } told ? told : null;
        (DateTime endsOn, string? password) = Checked(sent);
        if ((await links.OfAsync(call.Id, call.Aborted)).Count >= Most)
        {
            return Answer.Refused(StatusCodes.Status409Conflict, "Full", CollectionTexts.FullOfLinks(Most));
        }

        (string code, ShareLink link) = await desk.MakeAsync(call.Id, endsOn, password, note, call.User.Key, call.Aborted);
        logger.ShareLinkMade(call.Id, call.User.Key);
        return Answer.Of(Present(link, address.Configured + LibraryPaths.Share(code)));
    }

    private async Task<Answer> TakeBackAsync(Call call)
    {
        string hash = call.Part("link");
        if (!(await links.OfAsync(call.Id, call.Aborted)).Any(link => link.SecretHash == hash) || !await links.DeleteAsync(hash, call.Aborted))
        {
            return Answer.NotFound;
        }

        logger.ShareLinkTakenBack(call.Id, call.User.Key);
        return Answer.Done;
    }

    // The whole of the last day, where the service is.
    private (DateTime EndsOn, string? Password) Checked(SentLink sent)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        string? password = string.IsNullOrEmpty(sent.Password) ? null : sent.Password;
        RequestFault?[] faults =
        [
            sent.LastDay is { } asked && asked >= today && asked <= today.AddDays(MostDays) ? null : new RequestFault("lastDay", sent.LastDay?.ToString("O", CultureInfo.InvariantCulture), CollectionTexts.LastDay(MostDays)),
            password is null or { Length: >= LinkPassword.Shortest and <= LinkPassword.Longest } ? null : new RequestFault("password", null, CollectionTexts.Password(LinkPassword.Shortest, LinkPassword.Longest)),
        ];
        if (faults.OfType<RequestFault>().ToArray() is { Length: > 0 } found)
        {
            throw new RefusedCallException(RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), found));
        }

        DateTime midnight = sent.LastDay!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return (new DateTimeOffset(midnight, time.LocalTimeZone.GetUtcOffset(midnight)).UtcDateTime, password);
    }

    private object Present(ShareLink link, string? made) => new
    {
        Id = link.SecretHash,
        Address = made,
        link.Note,
        link.MadeOn,
        LastDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(link.EndsOn.AddTicks(-1), time.LocalTimeZone)),
        HasPassword = link.PasswordHash is not null,
        HasEnded = link.EndsOn <= time.GetUtcNow().UtcDateTime,
    };

    private sealed record SentLink(DateOnly? LastDay, string? Password, string? Note);
}
