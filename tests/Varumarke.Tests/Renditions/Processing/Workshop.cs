using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Renditions.Drawings;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

/// <summary>A processor with a store of its own.</summary>
internal sealed class Workshop
{
    private readonly MemoryFileStore _store = new();
    private readonly PictureProcessor _processor;

    public Workshop(PictureLimits? limits = null, TimeProvider? clock = null)
    {
        limits ??= new PictureLimits();
        Pictures = new PictureWorkshop(
            Options.Create(limits), new DecodingMemory(limits.MaxDecodingMemory), new MemoryRest(clock ?? TimeProvider.System), new DrawingProcess(Options.Create(limits), DrawingProgram.Of(typeof(Program).Assembly)), clock ?? TimeProvider.System, NullLogger<PictureWorkshop>.Instance);
        _processor = new PictureProcessor(Pictures);
    }

    public PictureWorkshop Pictures { get; }

    public async Task<(RenditionResult Result, byte[] Bytes)> RenderAsync(
        byte[] file, RenditionSpec spec, EmbeddedMetadata? metadata = null, CancellationToken cancellationToken = default)
    {
        using var destination = new MemoryStream();
        RenditionResult result = await _processor.RenderAsync(
            new PictureSource(_store, _store.Add("picture", file)), spec, metadata ?? EmbeddedMetadata.None, destination, cancellationToken);
        return (result, destination.ToArray());
    }

    /// <summary>A rendition made of a smaller copy of a picture.</summary>
    public async Task<Image> OfCopyAsync(byte[] file, byte[] copy, RenditionSpec spec)
    {
        FileInspection inspection = FileInspector.Inspect(new MemoryStream(file));
        using var destination = new MemoryStream();
        RenditionResult result = await _processor.RenderAsync(
            new PictureSource(_store, _store.Add("picture", file), inspection, new MemoryStream(copy)), spec, EmbeddedMetadata.None, destination, CancellationToken.None);
        Assert.True(result.IsOk, result.Verdict.Detail);
        return Image.NewFromBuffer(destination.ToArray());
    }

    /// <summary>The rendition decoded; it must have been made, and be as large as the result says.</summary>
    public async Task<Image> PictureAsync(byte[] file, RenditionSpec spec)
    {
        (RenditionResult result, byte[] bytes) = await RenderAsync(file, spec);
        Assert.True(result.IsOk, result.Verdict.Detail);
        Image picture = Image.NewFromBuffer(bytes);
        Assert.Equal((result.Width, result.Height), (picture.Width, picture.Height));
        return picture;
    }
}
