using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Assets;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Facts = Varumarke.Core.Assets.PictureFacts;

namespace Varumarke.Persistence.PictureFacts;

/// <summary>
/// What was measured of files, a row a media item. Within a scope it takes part in its transaction; otherwise each call is one of
/// its own. Facts of an item that is not there are not kept: it was deleted while its file was measured.
/// </summary>
internal sealed class PictureFactsRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IPictureFactsRepository
{
    private const int Chunk = 500;

    public Task<IReadOnlyList<Facts>> GetAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Facts>>([.. mediaKeys.Distinct().Chunk(Chunk).SelectMany(keys => database.ReadAnywhere(context => Read(context, keys)))]);
    }

    public Task SaveAsync(Facts facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        cancellationToken.ThrowIfCancellationRequested();
        WriteAnywhere(context => Upsert(context, facts));
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WriteAnywhere(context =>
        {
            foreach (Guid[] keys in mediaKeys.Distinct().Chunk(Chunk))
            {
                context.Set<PictureFactsRow>().Where(row => EF.Parameter(keys).Contains(row.Node.Key)).ExecuteDelete();
            }
        });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Guid>> FindByContentHashAsync(string contentHash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Guid>>(database.ReadAnywhere(context =>
            context.Set<PictureFactsRow>().Where(row => row.ContentHash == contentHash).OrderBy(row => row.NodeId).Select(row => row.Node.Key).ToList()));
    }

    public Task<IReadOnlyList<Guid>> FindLargeAsync(int pixels, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Guid>>(database.ReadAnywhere(context =>
            context.Set<PictureFactsRow>().Where(row => (long)row.Width! * row.Height >= pixels).OrderByDescending(row => row.NodeId).Select(row => row.Node.Key).ToList()));
    }

    public Task<IReadOnlyList<KeyValuePair<Guid, ulong>>> GetPerceptualHashesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<KeyValuePair<Guid, ulong>>>(database.ReadAnywhere(context => context.Set<PictureFactsRow>()
            .Where(row => row.PerceptualHash != null)
            .Select(row => new { row.Node.Key, Hash = row.PerceptualHash!.Value })
            .AsEnumerable()
            .Select(row => KeyValuePair.Create(row.Key, unchecked((ulong)row.Hash)))
            .ToList()));
    }

    private static List<Facts> Read(VarumarkeDbContext context, Guid[] keys) => context.Read(
        $"""
        SELECT n."Key", f."Path", f."Stamp", f."ContentHash", f."Bytes", f."MediaType", f."Width", f."Height", f."Frames", f."HasAlpha",
               f."PerceptualHash", f."DominantColour", f."Placeholder"
        FROM nodes n JOIN picture_facts f ON f."NodeId" = n."Id"
        WHERE n."Key" IN ({KeyParameters.Names(keys.Length)})
        """,
        Build,
        [.. KeyParameters.Of(keys)]);

    private static Facts Build(RowReader row) => new()
    {
        MediaKey = row.Guid(),
        Path = row.Text(),
        Stamp = row.Text(),
        ContentHash = row.Text(),
        Bytes = row.Long(),
        MediaType = row.Text(),
        Width = row.IntOrNull(),
        Height = row.IntOrNull(),
        Frames = row.Int(),
        HasAlpha = row.Bool(),
        PerceptualHash = row.LongOrNull() is { } hash ? unchecked((ulong)hash) : null,
        DominantColour = row.TextOrNull(),
        Placeholder = row.TextOrNull(),
    };

    // One statement, so that two processes that measure the same file at once need not know of each other. The casts tell
    // PostgreSQL what a null is of.
    private static void Upsert(VarumarkeDbContext context, Facts facts)
    {
        long? hash = facts.PerceptualHash is { } bits ? unchecked((long)bits) : null;
        context.Database.ExecuteSql($"""
            INSERT INTO picture_facts ("NodeId", "Path", "Stamp", "ContentHash", "Bytes", "MediaType", "Width", "Height", "Frames", "HasAlpha", "PerceptualHash", "DominantColour", "Placeholder")
            SELECT "Id", {facts.Path}, {facts.Stamp}, {facts.ContentHash}, {facts.Bytes}, {facts.MediaType}, CAST({facts.Width} AS integer), CAST({facts.Height} AS integer),
                {facts.Frames}, {facts.HasAlpha}, CAST({hash} AS bigint), CAST({facts.DominantColour} AS text), CAST({facts.Placeholder} AS text)
            FROM nodes WHERE "Key" = {facts.MediaKey}
            ON CONFLICT ("NodeId") DO UPDATE SET
                "Path" = excluded."Path", "Stamp" = excluded."Stamp", "ContentHash" = excluded."ContentHash", "Bytes" = excluded."Bytes", "MediaType" = excluded."MediaType",
                "Width" = excluded."Width", "Height" = excluded."Height", "Frames" = excluded."Frames", "HasAlpha" = excluded."HasAlpha",
                "PerceptualHash" = excluded."PerceptualHash", "DominantColour" = excluded."DominantColour", "Placeholder" = excluded."Placeholder"
            """);
    }

    private void WriteAnywhere(Action<VarumarkeDbContext> write)
    {
        if (database.HasScope)
        {
            write(database.Write);
            return;
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        write(database.Write);
        scope.Complete();
    }
}
