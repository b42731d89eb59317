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
    /// <summary>Those of a file whose facts have been saved.</summary>
    public async Task<DuplicatesFound> FindAsync(PictureFacts facts, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> same = await repository.FindByContentHashAsync(facts.ContentHash, cancellationToken);
        IReadOnlyList<Guid> alike = facts.PerceptualHash is { } hash && PlainPictures.IsNot(hash)
            ? await known.NearAsync(hash, options.Value.MaxDistance, cancellationToken)
            : [];
        return new DuplicatesFound(
            Items(same.Where(key => key != facts.MediaKey)),
            Items(alike.Where(key => key != facts.MediaKey && !same.Contains(key))));
    }

    private IReadOnlyList<IMedia> Items(IEnumerable<Guid> keys)
    {
        // Some of them may lie in the bin, so that a few more are fetched than are named.
        Guid[] few = [.. keys.Take(options.Value.MostNamed * 2)];
        return few.Length == 0 ? [] : [.. media.GetByIds(few).Where(item => !item.Trashed).Take(options.Value.MostNamed)];
    }
}
