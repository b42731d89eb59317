using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.Core.Writing;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Sharing;

/// <summary>A collection as an editor sends it; the version is the one that was read.</summary>
internal sealed record SentCollection(int? Version, SentTexts? Name, SentTexts? Description, IReadOnlyList<Reference>? Assets, bool? IsPublic)
{
    /// <summary>What becomes of a collection with this: every fault is told at once.</summary>
    /// <param name="before">What it was; what it holds and the editor does not see stays in it, last.</param>
    /// <param name="see">Which of several assets the editor sees.</param>
    /// <param name="isAsset">Whether something is an asset of the library.</param>
    /// <param name="time">The clock.</param>
    /// <param name="by">Who sends it.</param>
    public async Task<AssetCollection> OverAsync(
        AssetCollection before, Func<IReadOnlyCollection<Guid>, Task<HashSet<Guid>>> see, Func<Guid, bool> isAsset, TimeProvider time, Guid by)
    {
        Guid[] sent = Call.KeysOf(Assets, "assets");
        HashSet<Guid> seenBefore = await see(before.Assets);
        Guid[] added = [.. sent.Except(before.Assets)];
        HashSet<Guid> seenAdded = await see(added);
        Guid[] all = [.. sent.Concat(before.Assets.Where(key => !seenBefore.Contains(key))).Distinct()];
        RequestFault?[] faults =
        [
            Text("name.sv", Line(Name?.Sv), 1, AssetCollection.LongestName, CollectionTexts.Name),
            Text("name.en", Line(Name?.En), 1, AssetCollection.LongestName, CollectionTexts.Name),
            Text("description.sv", Description?.Sv, 0, AssetCollection.LongestDescription, CollectionTexts.Description),
            Text("description.en", Description?.En, 0, AssetCollection.LongestDescription, CollectionTexts.Description),
            all.Length > AssetCollection.MostAssets ? new RequestFault("assets", null, CollectionTexts.Assets(AssetCollection.MostAssets)) : null,
            .. added.Where(key => !seenAdded.Contains(key) || !isAsset(key)).Take(10).Select(key => new RequestFault("assets", key.ToString(), CollectionTexts.NoAsset)),
        ];
        if (faults.OfType<RequestFault>().ToArray() is { Length: > 0 } found)
        {
            throw new RefusedCallException(RequestFault.Problem(ProblemTitle.Of(400), found));
        }

        return before with
        {
            NameSwedish = Line(Name!.Sv),
            NameEnglish = Line(Name.En),
            DescriptionSwedish = Kept(Description?.Sv),
            DescriptionEnglish = Kept(Description?.En),
            Assets = all,
            IsPublic = IsPublic ?? false,
            ChangedOn = time.GetUtcNow().UtcDateTime,
            ChangedBy = by,
        };
    }

    private static RequestFault? Text(string parameter, string? text, int least, int most, Func<int, Wording> said) =>
        (Kept(text)?.Length ?? 0) is var length && length >= least && length <= most && !(text ?? string.Empty).Contains('\0', StringComparison.Ordinal)
            ? null
            : new RequestFault(parameter, null, said(most));

    private static string Line(string? text) => WholeSigns.Of(text, AssetCollection.LongestName + 1);

    private static string? Kept(string? text) => text?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } kept ? kept : null;
}
