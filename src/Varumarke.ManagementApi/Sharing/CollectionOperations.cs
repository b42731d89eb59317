using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Sharing;

/// <summary>
/// Collections as communicators make them. For the media section; of the assets somebody sees and adds only those that their start nodes
/// hold, and what others have added stays when they save.
/// </summary>
internal sealed class CollectionOperations(ICollectionRepository collections, IMediaService media, MediaPermissions permissions, TimeProvider time, ILogger<CollectionOperations> logger)
{
    /// <summary>Where they lie.</summary>
    public const string Root = "varumarke/collections";

    /// <summary>One of them.</summary>
    public const string One = Root + "/{id:guid}";

    private const int Most = 500;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<CollectionOperations>(Root, MediaAccess.Manage, (own, call) => own.ListAsync(call)),
        Operation.Post<CollectionOperations>(Root, MediaAccess.Manage, (own, call) => own.CreateAsync(call)),
        Operation.Get<CollectionOperations>(One, MediaAccess.Manage, (own, call) => own.ReadAsync(call)),
        Operation.Put<CollectionOperations>(One, MediaAccess.Manage, (own, call) => own.SaveAsync(call)),
        Operation.Delete<CollectionOperations>(One, MediaAccess.Manage, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        IReadOnlyList<AssetCollection> all = await collections.ListAsync(onlyPublic: false, call.Aborted);
        return Answer.Of(new Paged<object>(all.Count, [.. all.Skip(call.Skip).Take(call.Take).Select(each => new { Id = each.Key, Name = each.NameSwedish, each.IsPublic, each.ChangedOn })]));
    }

    private async Task<Answer> ReadAsync(Call call) =>
        await collections.FindAsync(call.Id, call.Aborted) is { } collection ? Answer.Of(await PresentAsync(collection, call.User)) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call)
    {
        SentCollection sent = await call.BodyAsync<SentCollection>();
        AssetCollection collection = await sent.OverAsync(Blank(call.User), Seen(call.User), IsAsset, time, call.User.Key);
        if (await collections.CountAsync(call.Aborted) >= Most)
        {
            return Answer.Refused(StatusCodes.Status409Conflict, "Full", CollectionTexts.Full(Most));
        }

        await collections.TryAddAsync(collection, call.Aborted);
        logger.CollectionChanged(collection.Key, "made", call.User.Key);
        return Answer.Created(Root, collection.Key) with { Body = await PresentAsync(collection, call.User) };
    }

    private async Task<Answer> SaveAsync(Call call)
    {
        SentCollection sent = await call.BodyAsync<SentCollection>();
        int version = sent.Version ?? throw Call.Wrong("version", null, CollectionTexts.NoVersion);
        if (await collections.FindAsync(call.Id, call.Aborted) is not { } before)
        {
            return Answer.NotFound;
        }

        AssetCollection collection = await sent.OverAsync(before, Seen(call.User), IsAsset, time, call.User.Key);
        if (!await collections.TryReplaceAsync(collection with { Version = version }, call.Aborted))
        {
            return Answer.Refused(StatusCodes.Status409Conflict, "Changed", CollectionTexts.Changed);
        }

        logger.CollectionChanged(call.Id, "saved", call.User.Key);
        return await ReadAsync(call);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        if (!await collections.DeleteAsync(call.Id, call.Aborted))
        {
            return Answer.NotFound;
        }

        logger.CollectionChanged(call.Id, "deleted", call.User.Key);
        return Answer.Done;
    }

    private async Task<object> PresentAsync(AssetCollection collection, IUser user)
    {
        HashSet<Guid> seen = await Seen(user)(collection.Assets);
        return new
        {
            Id = collection.Key,
            Name = new SentTexts(collection.NameSwedish, collection.NameEnglish),
            Description = new SentTexts(collection.DescriptionSwedish, collection.DescriptionEnglish),
            Assets = collection.Assets.Where(seen.Contains).Select(key => new Reference(key)).ToArray(),
            Elsewhere = collection.Assets.Count - seen.Count,
            collection.IsPublic,
            collection.ChangedOn,
            collection.Version,
            Addresses = new
            {
                Sv = LibraryPaths.Collection(ReaderLanguage.Swedish, collection.Key, collection.NameSwedish),
                En = LibraryPaths.Collection(ReaderLanguage.English, collection.Key, collection.NameEnglish),
            },
        };
    }

    private AssetCollection Blank(IUser user) =>
        new() { Key = Guid.NewGuid(), NameSwedish = string.Empty, NameEnglish = string.Empty, Assets = [], ChangedOn = time.GetUtcNow().UtcDateTime, ChangedBy = user.Key };

    private Func<IReadOnlyCollection<Guid>, Task<HashSet<Guid>>> Seen(IUser user) => keys => permissions.VisibleAsync(user, keys);

    private bool IsAsset(Guid key) => media.GetById(key) is { Trashed: false } found && LibraryTypes.KindOfMedia(found.ContentType.Alias) is not null;
}
