using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;

namespace Varumarke.Intake.Duplicates;

/// <summary>What is there already and is the same file as a new one, or looks like it. Items in the bin do not count.</summary>
/// <param name="Same">Items whose file has exactly the same bytes.</param>
/// <param name="Alike">Items whose picture looks the same.</param>
internal sealed record DuplicatesFound(IReadOnlyList<IMedia> Same, IReadOnlyList<IMedia> Alike)
{
    public bool IsEmpty => Same.Count == 0 && Alike.Count == 0;
}

/// <summary>Looks for duplicates of a file that has been measured.</summary>
internal sealed class DuplicateSearch(
    IPictureFactsRepository repository, KnownPictures known, IMediaService media, IOptions<DuplicatesOptions> options)
{
    private const string Drawing = "image/svg+xml";

    /// <summary>Those of a file whose facts have been saved.</summary>
    public async Task<DuplicatesFound> FindAsync(PictureFacts facts, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> same = await repository.FindByContentHashAsync(facts.ContentHash, cancellationToken);
        IReadOnlyList<Guid> alike = await AlikeAsync(facts, cancellationToken);
        return new DuplicatesFound(
            Items(same.Where(key => key != facts.MediaKey)),
            Items(alike.Where(key => key != facts.MediaKey && !same.Contains(key))));
    }

    // A logotype is meant to be here as a drawing and as a picture, so that drawings are like nothing.
    private async Task<IReadOnlyList<Guid>> AlikeAsync(PictureFacts facts, CancellationToken cancellationToken)
    {
        if (facts.MediaType == Drawing || facts.PerceptualHash is not { } hash || !PlainPictures.IsNot(hash))
        {
            return [];
        }

        IReadOnlyList<Guid> near = await known.NearAsync(hash, options.Value.MaxDistance, cancellationToken);
        Guid[] few = [.. near.Take(Few + 1)];
        IReadOnlyList<PictureFacts> found = few.Length == 0 ? [] : await repository.GetAsync(few, cancellationToken);
        var pictures = found.Where(fact => fact.MediaType != Drawing).Select(fact => fact.MediaKey).ToHashSet();
        return [.. few.Where(pictures.Contains)];
    }

    private IReadOnlyList<IMedia> Items(IEnumerable<Guid> keys)
    {
        Guid[] few = [.. keys.Take(Few)];
        return few.Length == 0 ? [] : [.. media.GetByIds(few).Where(item => !item.Trashed).Take(options.Value.MostNamed)];
    }

    // Some of them may lie in the bin, so that more are looked at than are named.
    private int Few => options.Value.MostNamed * 4;
}
