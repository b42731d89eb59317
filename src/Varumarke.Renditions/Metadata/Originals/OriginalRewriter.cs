using Microsoft.Extensions.Caching.Memory;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Metadata.Originals;

/// <inheritdoc cref="IOriginalRewriter"/>
internal sealed class OriginalRewriter(IEnumerable<IOriginalFormat> formats) : IOriginalRewriter, IDisposable
{
    // The brands of an AVIF or HEIC, which tell it from a film, may be many.
    private const int HeadLength = 1024;

    // Finding the end of a JPEG means reading it, so that how a file is cut is worth remembering. Counted in parts.
    private const int RememberedParts = 100_000;

    private readonly IOriginalFormat[] _formats = [.. formats];
    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = RememberedParts });

    /// <inheritdoc />
    public async ValueTask<Stream?> OpenAsync(StoredFile file, Stream source, EmbeddedMetadata metadata, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(metadata);
        if (!_plans.TryGetValue((file.Path, file.Stamp), out Cut? cut))
        {
            cut = await CutAsync(source, cancellationToken);
            _plans.Set((file.Path, file.Stamp), cut, new MemoryCacheEntryOptions { Size = cut.Size });
        }

        if (cut!.Format is null)
        {
            source.Position = 0;
            return source;
        }

        return cut.Plan is null ? null : new SplicedStream(source, cut.Format.Compose(cut.Plan, metadata));
    }

    /// <inheritdoc />
    public void Dispose() => _plans.Dispose();

    private async ValueTask<Cut> CutAsync(Stream source, CancellationToken cancellationToken)
    {
        using var reader = new SourceReader(source, cancellationToken);
        ReadOnlyMemory<byte> head = await reader.AtAsync(0, HeadLength);
        IOriginalFormat? format = Array.Find(_formats, candidate => candidate.Recognises(head.Span));
        return new Cut(format, format is null ? null : await format.PlanAsync(reader));
    }

    /// <summary>How a file is cut: of no format that we know, or by a plan, or (no plan) not at all.</summary>
    private sealed record Cut(IOriginalFormat? Format, OriginalPlan? Plan)
    {
        public int Size => Plan?.Size ?? 1;
    }
}
