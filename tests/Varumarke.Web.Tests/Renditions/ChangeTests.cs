using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Renditions;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A change of a media item makes exactly those renditions anew that show it.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class ChangeTests : IDisposable
{
    private readonly RenditionSite _site;
    private readonly Guid _winter = RenditionSite.KeyOf("vinterskog");
    private readonly Guid _meadow = RenditionSite.KeyOf("midsommar-pa-angen");
    private readonly MeterListener _listener = new();
    private int _made;

    public ChangeTests(RenditionSite site)
    {
        _site = site;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Varumarke.Renditions", Name: "varumarke.renditions.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _made));
        _listener.Start();
    }

    private string Address => $"/renditions/{_winter}/thumb.jpg";

    private string Folder => Path.Combine(_site.Folder, "renditions", $"{_winter:N}");

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Save_OfWhatNoRenditionShows_KeepsThemAll()
    {
        FileAnswer before = await _site.GetAsync(Address);

        _site.Edit(_winter, media => media.SetValue("season", "[\"summer\"]"));
        await PurgedAsync();
        _made = 0;
        FileAnswer after = await _site.GetAsync(Address);

        Assert.Equal(200, (int)after.Status);
        Assert.Equal(before["ETag"], after["ETag"]);
        Assert.Equal(before.Bytes, after.Bytes);
        Assert.Equal(0, _made);
    }

    [Fact]
    public async Task Save_OfTheFocalPoint_GivesOtherBytesAndRemovesTheFormerOnes()
    {
        _site.Edit(_winter, media => SetFocalPoint(media, 0.5));
        FileAnswer before = await _site.GetAsync(Address);

        _site.Edit(_winter, media => SetFocalPoint(media, 0.02));
        FileAnswer after = await _site.GetAsync(Address);

        Assert.Equal(200, (int)after.Status);
        Assert.NotEqual(before["ETag"], after["ETag"]);
        Assert.NotEqual(before.Bytes, after.Bytes);
        await PurgedAsync();
        await Eventually.HoldsAsync(() => Stored() is [var only] && only == after["ETag"]!.Trim('"'));
    }

    [Fact]
    public async Task Save_OfThePhotographer_GivesFilesThatNameThem()
    {
        string? former = null;
        FileAnswer before = await _site.GetAsync(Address);
        _site.Edit(_winter, media =>
        {
            former = media.GetValue<string>("photographer");
            media.SetValue("photographer", "Märta Ny");
        });
        try
        {
            FileAnswer after = await _site.GetAsync(Address);

            Assert.NotEqual(before["ETag"], after["ETag"]);
            Assert.Contains("Märta Ny", Encoding.UTF8.GetString(after.Bytes), StringComparison.Ordinal);
            await PurgedAsync();
            await Eventually.HoldsAsync(() => Stored() is [var only] && only == after["ETag"]!.Trim('"'));
        }
        finally
        {
            _site.Edit(_winter, media => media.SetValue("photographer", former));
        }
    }

    private static void SetFocalPoint(IMedia media, double top)
    {
        JsonNode file = JsonNode.Parse(media.GetValue<string>(Constants.Conventions.Media.File)!)!;
        file["focalPoint"] = new JsonObject { ["left"] = 0.5, ["top"] = top };
        media.SetValue(Constants.Conventions.Media.File, file.ToJsonString());
    }

    private string?[] Stored() => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.jpg").Select(Path.GetFileNameWithoutExtension)] : [];

    // Changes are seen to one after the other: when what was made of a later one has gone, the earlier ones are done with.
    private async Task PurgedAsync()
    {
        IRenditionStore store = _site.Services.GetRequiredService<IRenditionStore>();
        Assert.Equal(200, (int)(await _site.GetAsync($"/renditions/{_meadow}/thumb.jpg")).Status);
        await Eventually.HoldsAsync(async () => await store.HoldsAsync(_meadow, CancellationToken.None));
        _site.Edit(_meadow, media => media.SetValue("approval", "withdrawn"));
        try
        {
            await Eventually.HoldsAsync(async () => !await store.HoldsAsync(_meadow, CancellationToken.None));
        }
        finally
        {
            _site.Edit(_meadow, media => media.SetValue("approval", "approved"));
        }
    }
}
