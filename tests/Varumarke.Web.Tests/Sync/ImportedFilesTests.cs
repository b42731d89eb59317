using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Uploads;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Files that come with an import, or through Umbraco's own services, pass the door.</summary>
public sealed class ImportedFilesTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>1</script><path d=\"M0 0\"/></svg>";

    [Fact]
    public async Task Import_FileThatIsNotWhatItIsCalled_IsTakenUnderItsNameWithANote()
    {
        await using var host = new SyncHost();
        host.AddMedia("river.png", "%PDF-1.7"u8.ToArray());
        host.CopySite("umbraco17");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(0, run.Code);
        string note = Assert.Single(run.Line("Media", "River").Notes);
        Assert.Contains("application/pdf", note, StringComparison.Ordinal);
        Assert.Contains("under its name all the same", note, StringComparison.Ordinal);
        Assert.Contains(FolderBytes.Of(host.StoredMedia), file => file.Key.EndsWith("river.png", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_DrawingWithScript_IsStoredCleanAndUnchangedTheSecondTime()
    {
        await using SyncHost host = await WithDrawingAsync();

        SyncRunResult again = await host.RunAsync("import", host.Config);

        Assert.Equal(0, again.Code);
        Assert.Equal(string.Empty, again.Others("unchanged", "notImported"));
        string stored = FolderBytes.Of(host.StoredMedia).Single(file => file.Key.EndsWith(".svg", StringComparison.Ordinal)).Value;
        string text = Encoding.UTF8.GetString(Convert.FromHexString(stored));
        Assert.Contains("<path", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MediaImport_UmbracosOwn_PassesTheDoorToo()
    {
        await using SyncHost host = await WithDrawingAsync();
        IMediaImportService import = host.Get<IMediaImportService>();
        using var program = new MemoryStream([.. "MZ"u8, 0x90, 0, 3]);
        using var drawing = new MemoryStream(Encoding.UTF8.GetBytes(Drawing));
        string type = host.Get<IMediaService>().GetRootMedia().First().ContentType.Alias;
        int before = FolderBytes.Of(host.StoredMedia).Count;

        UploadRefusedException refused = await Assert.ThrowsAsync<UploadRefusedException>(
            () => import.ImportAsync("bild.png", program, parentId: null, mediaTypeAlias: type, Constants.Security.SuperUserKey));
        Assert.Equal(UploadFault.Forbidden, refused.Refusal.Fault);
        Assert.Equal(before, FolderBytes.Of(host.StoredMedia).Count);

        await import.ImportAsync("ny.svg", drawing, parentId: null, mediaTypeAlias: type, Constants.Security.SuperUserKey);
        string stored = FolderBytes.Of(host.StoredMedia).Single(file => file.Key.EndsWith("ny.svg", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain("script", Encoding.UTF8.GetString(Convert.FromHexString(stored)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7", TemporaryFileOperationStatus.Success)]
    [InlineData(Drawing, TemporaryFileOperationStatus.Success)]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", TemporaryFileOperationStatus.UploadBlocked)]
    public async Task TemporaryFile_UmbracosOwn_PassesTheDoorToo(string content, TemporaryFileOperationStatus expected)
    {
        await using SyncHost host = await WithDrawingAsync();

        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> created = await host.Get<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel
        {
            Key = Guid.NewGuid(),
            FileName = "fil.dat",
            OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(content)),
        });

        Assert.Equal(expected, created.Status);
    }

    private static async Task<SyncHost> WithDrawingAsync()
    {
        var host = new SyncHost();
        host.AddMedia("river.svg", Encoding.UTF8.GetBytes(Drawing));
        host.CopySite("umbraco17");
        host.Edit(Path.Combine("Media", "river.config"), "river.png", "river.svg");
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Failures());
        return host;
    }
}
