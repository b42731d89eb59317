using Varumarke.Core.Assets;

namespace Varumarke.Tests.Intake.Duplicates;

/// <summary>Facts in memory, that counts how often it is asked.</summary>
internal sealed class FakeFacts : IPictureFactsRepository
{
    private readonly Dictionary<Guid, PictureFacts> _facts = [];

    public bool IsAway { get; set; }

    public int ReadsOfAll { get; private set; }

    public int ReadsOfSome { get; private set; }

    public void Set(Guid key, ulong hash) => _facts[key] = new PictureFacts
    {
        MediaKey = key, Path = "a", Stamp = "1", ContentHash = "0", Bytes = 1, MediaType = "image/jpeg", PerceptualHash = hash,
    };

    public void Remove(Guid key) => _facts.Remove(key);

    public Task<IReadOnlyList<PictureFacts>> GetAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken)
    {
        ReadsOfSome++;
        return IsAway
            ? throw new IOException("The database is away.")
            : Task.FromResult<IReadOnlyList<PictureFacts>>([.. mediaKeys.Where(_facts.ContainsKey).Select(key => _facts[key])]);
    }

    public Task SaveAsync(PictureFacts facts, CancellationToken cancellationToken)
    {
        _facts[facts.MediaKey] = facts;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> FindByContentHashAsync(string contentHash, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. _facts.Values.Where(fact => fact.ContentHash == contentHash).Select(fact => fact.MediaKey)]);

    public Task<IReadOnlyList<Guid>> FindLargeAsync(int pixels, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. _facts.Values.Where(fact => fact.Width * fact.Height >= pixels).Select(fact => fact.MediaKey)]);

    public Task<IReadOnlyList<KeyValuePair<Guid, ulong>>> GetPerceptualHashesAsync(CancellationToken cancellationToken)
    {
        ReadsOfAll++;
        return Task.FromResult<IReadOnlyList<KeyValuePair<Guid, ulong>>>(
            [.. _facts.Where(fact => fact.Value.PerceptualHash is not null).Select(fact => KeyValuePair.Create(fact.Key, fact.Value.PerceptualHash!.Value))]);
    }
}
