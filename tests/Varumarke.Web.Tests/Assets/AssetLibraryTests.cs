using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Assets;

/// <summary>Assets are found in memory, and a change is seen at once.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class AssetLibraryTests(SeededHost host)
{
    private const int Admin = -1;
    private const int Hits = 1000;

    private IAssetLibrary Library => host.Services.GetRequiredService<IAssetLibrary>();

    private IMediaService Media => host.Services.GetRequiredService<IMediaService>();

    [Fact]
    public void Find_ByKeyAndByUrl_IsTheSameAssetWithItsTerms()
    {
        Asset byKey = Library.Find(Seed.AutumnRiver)!;
        Asset byUrl = Library.FindByUrl(byKey.Url)!;

        Assert.Same(byKey, byUrl);
        Assert.StartsWith("/media/", byKey.Url, StringComparison.Ordinal);
        Assert.Equal(byKey.Url["/media/".Length..], byKey.Path);
        Assert.Equal("Illustration: Varumärke-projektet / Hagfors kommun", byKey.Terms.CreditLine);
        Assert.Equal("https://creativecommons.org/publicdomain/zero/1.0/", byKey.Terms.LicenceUrl);
        Assert.Equal("Yellow birches and dark spruces are mirrored in the river.", byKey.Terms.AltTextIn("en-GB"));
        Assert.True(Library.Decide(byKey).IsDeliverable);
    }

    [Fact]
    public void Find_KnownAndUnownedPaths_TouchesNoDatabaseAndMakesNoGarbage()
    {
        string url = Library.Find(Seed.AutumnRiver)!.Url;
        Ask(url);
        using var database = new DatabaseCommands();
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < Hits; i++)
        {
            Ask(url);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(0, database.Count);
        Assert.InRange(allocated, 0, 16 * Hits);
    }

    [Fact]
    public void Find_NotAnAsset_IsNull()
    {
        Assert.Null(Library.Find(Guid.NewGuid()));
        Assert.Null(Library.Find(Seed.PictureFolder));
        Assert.Null(Library.FindByUrl("/media/nobody/owns.jpg"));
        Assert.Null(Library.FindByUrl("/media/" + new string('x', 10_000)));
    }

    [Fact]
    public void Find_InATrashedFolder_IsNullUntilItIsRestored()
    {
        IMedia folder = Media.CreateMedia("Mapp", Constants.System.Root, "Folder", Admin);
        Media.Save(folder, Admin);
        IMedia picture = Media.CreateMedia("Bild", folder, "Image", Admin);
        picture.SetValue(Constants.Conventions.Media.File, "/media/library/bild.png");
        Media.Save(picture, Admin);
        Assert.NotNull(Library.FindByUrl("/media/library/bild.png"));

        Media.MoveToRecycleBin(folder, Admin);
        Asset? trashed = Library.FindByUrl("/media/library/bild.png");
        Media.Move(Media.GetById(folder.Key)!, Constants.System.Root, Admin);
        Asset? restored = Library.FindByUrl("/media/library/bild.png");
        Media.Delete(Media.GetById(folder.Key)!, Admin);

        Assert.Null(trashed);
        Assert.Equal(picture.Key, restored?.Key);
        Assert.Null(Library.FindByUrl("/media/library/bild.png"));
    }

    [Fact]
    public void Find_NewFile_FreesTheOldAddress()
    {
        IMedia picture = Media.CreateMedia("Byter fil", Constants.System.Root, "Image", Admin);
        Assert.Null(Library.FindByUrl("/media/library/ny.png"));
        picture.SetValue(Constants.Conventions.Media.File, "/media/library/gammal.png");
        Media.Save(picture, Admin);
        Assert.NotNull(Library.FindByUrl("/media/library/gammal.png"));

        picture.SetValue(Constants.Conventions.Media.File, "/media/library/ny.png");
        Media.Save(picture, Admin);

        Assert.Null(Library.FindByUrl("/media/library/gammal.png"));
        Assert.Equal("library/ny.png", Library.FindByUrl("/media/library/ny.png")?.Path);
        Media.Delete(picture, Admin);
    }

    [Fact]
    public void Decide_Withdrawn_IsGoneAtOnce()
    {
        IMedia picture = Media.GetById(Seed.AutumnRiver)!;
        Asset held = Library.Find(picture.Key)!;
        Assert.True(Library.Decide(held).IsDeliverable);

        picture.SetValue("approval", "withdrawn");
        Media.Save(picture, Admin);
        AssetAvailability availability = Library.Decide(held).Availability;
        picture.SetValue("approval", "approved");
        Media.Save(picture, Admin);

        Assert.Equal(AssetAvailability.Withdrawn, availability);
        Assert.True(Library.Decide(held).IsDeliverable);
    }

    [Fact]
    public void Decide_EverySeedAssetThatIsApproved_HasALegalBasis()
    {
        AssetAvailability[] decisions = [.. Media.GetPagedDescendants(Constants.System.Root, 0, 500, out _)
            .Select(media => Library.Find(media.Key))
            .OfType<Asset>()
            .Select(asset => Library.Decide(asset).Availability)];

        Assert.DoesNotContain(AssetAvailability.NoLegalBasis, decisions);
        Assert.True(decisions.Count(decision => decision == AssetAvailability.Deliverable) >= 24);
    }

    private void Ask(string url)
    {
        Library.Decide(Library.FindByUrl(url)!);
        Library.FindByUrl("/media/nobody/owns.jpg");
    }
}
