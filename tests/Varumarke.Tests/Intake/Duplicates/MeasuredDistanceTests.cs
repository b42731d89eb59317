using System.Numerics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Intake.Duplicates;
using Varumarke.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Drawings;
using Varumarke.Renditions.Measuring;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Turns;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Finished;

namespace Varumarke.Tests.Intake.Duplicates;

/// <summary>The default distance holds for real pictures: the seed's own, and copies of them as people make them.</summary>
public class MeasuredDistanceTests
{
    // A sky has neighbours that are equal but for rounding, which the two ways of measuring do not share.
    private const int BetweenWays = 3;

    private static readonly int Distance = new DuplicatesOptions().MaxDistance;

    [Fact]
    public async Task MaxDistance_OfTheSeedsPictures_TellsCopiesFromOthers()
    {
        string folder = Path.Combine(Repository, "media-seed", "pictures");
        var originals = new List<ulong>();
        var copies = new List<ulong>();
        foreach (string file in Directory.EnumerateFiles(folder, "*.jpg").Order().Take(12))
        {
            byte[] bytes = await File.ReadAllBytesAsync(file);
            ulong original = await HashAsync(bytes, comesIn: true);
            originals.Add(original);
            Assert.InRange(Between(original, await HashAsync(bytes)), 0, BetweenWays);
            using Image small = Image.ThumbnailBuffer(bytes, 640).CopyMemory();
            copies.Add(await HashAsync(small.WebpsaveBuffer(q: 50)));
            using Image brighter = (small * 1.1).Cast(Enums.BandFormat.Uchar);
            copies.Add(await HashAsync(brighter.JpegsaveBuffer(q: 60)));
        }

        int furthestCopy = copies.Select((copy, index) => Between(copy, originals[index / 2])).Max();
        int closestOther = originals.SelectMany((one, index) => originals.Skip(index + 1).Select(other => Between(one, other))).Min();

        Assert.True(furthestCopy <= Distance, $"A copy differs in {furthestCopy} bits.");
        Assert.True(closestOther > Distance, $"Two pictures differ in {closestOther} bits.");
    }

    private static int Between(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    private static async Task<ulong> HashAsync(byte[] picture, bool comesIn = false)
    {
        var limits = new PictureLimits();
        var memory = new DecodingMemory(limits.MaxDecodingMemory);
        var copies = new IncomingCopies(new FakeRenditionStore(), new AwaitedCopies(), Options.Create(new RenditionsOptions()), TimeProvider.System, NullLogger<IncomingCopies>.Instance);
        if (comesIn)
        {
            copies.Handle(new UmbracoApplicationStartedNotification(isRestarting: false));
        }

        var measurer = new PictureMeasurer(new PictureWorkshop(Options.Create(limits), memory, new MemoryRest(TimeProvider.System), new DrawingProcess(Options.Create(limits)), TimeProvider.System, NullLogger<PictureWorkshop>.Instance), copies, new RenderQueue(Options.Create(new RenditionsOptions())));
        var store = new MemoryFileStore();
        PictureFacts facts = await measurer.TakeInAsync(Guid.NewGuid(), store.Add("a", picture), store, CancellationToken.None);
        return facts.PerceptualHash!.Value;
    }

    private static string Repository
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Varumarke.sln")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
