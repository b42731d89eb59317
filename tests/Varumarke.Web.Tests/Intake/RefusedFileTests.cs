using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Uploads;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Intake;

/// <summary>Every way in leads to the door: a file that may not come in is nowhere afterwards.</summary>
public sealed class RefusedFileTests(SchemaSite site) : IClassFixture<SchemaSite>
{
    private static readonly byte[] Page = "<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray();

    private static readonly byte[] Jpeg = File.ReadAllBytes(Path.Combine(Hosting.Site.Repository, "media-seed", "pictures", "by-vid-sjon.jpg"));

    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    private MediaFileManager Files => site.Services.GetRequiredService<MediaFileManager>();

    [Fact]
    public async Task CreateTemporaryFile_APageNamedAsAPicture_IsRefused()
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> created = await TemporaryAsync("bild.png", Page);

        Assert.False(created.Success);
        Assert.Equal(TemporaryFileOperationStatus.UploadBlocked, created.Status);
    }

    // The content alone is harmless, so that it waits among the temporary files; its name tells a lie, which shows when it is placed.
    [Theory]
    [InlineData(Constants.PropertyEditors.Aliases.RichText, """{"markup":"<p>x<img data-tmpimg=\"KEY\" alt=\"y\"></p>","blocks":null}""")]
    [InlineData(Constants.PropertyEditors.Aliases.MediaPicker3, """[{"key":"11111111-2222-4333-8444-555555555555","mediaKey":"KEY","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""")]
    [InlineData(Constants.PropertyEditors.Aliases.UploadField, """{"src":"","temporaryFileId":"KEY"}""")]
    [InlineData(Constants.PropertyEditors.Aliases.ImageCropper, """{"src":"","temporaryFileId":"KEY","crops":[],"focalPoint":null}""")]
    public async Task Save_AMislabelledFileInAnEditor_IsAFaultAndLeftOut(string editor, string posted)
    {
        string[] before = Stored();
        string value = posted.Replace("KEY", (await TemporaryAsync("bild.png", Jpeg)).Result!.Key.ToString(), StringComparison.Ordinal);

        string fault = Assert.Single(Faults(editor, value));
        string? stored = Store(editor, value)?.ToString();

        Assert.Contains("image/jpeg", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("data-udi", stored ?? string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain("/media/", stored ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal(before, Stored());
        Assert.DoesNotContain(Media.GetRootMedia(), media => media.Name == "Bild");
    }

    [Theory]
    [InlineData(Constants.PropertyEditors.Aliases.RichText, """{"markup":"<p>x<img data-tmpimg=\"KEY\" alt=\"y\"></p>","blocks":null}""", "umb://media/")]
    [InlineData(Constants.PropertyEditors.Aliases.UploadField, """{"src":"","temporaryFileId":"KEY"}""", "/media/")]
    public async Task Save_AGoodFileInAnEditor_IsThere(string editor, string posted, string expected)
    {
        string value = posted.Replace("KEY", (await TemporaryAsync("by.jpg", Jpeg)).Result!.Key.ToString(), StringComparison.Ordinal);

        Assert.Empty(Faults(editor, value));
        Assert.Contains(expected, Store(editor, value)?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void StoreFile_ThroughUmbracosOwnManager_IsJudgedToo()
    {
        string[] before = Stored();
        IMedia media = Media.CreateMedia("Sida", Constants.System.Root, "Image");
        IPropertyType file = media.Properties[Constants.Conventions.Media.File]!.PropertyType;

        UploadRefusedException refused = Assert.Throws<UploadRefusedException>(() => Files.StoreFile(media, file, "bild.png", new MemoryStream(Page), null));
        Assert.Throws<UploadRefusedException>(() => Files.FileSystem.AddFile("rakt/in.png", new MemoryStream(Jpeg)));
        Assert.Throws<UploadRefusedException>(() => Files.FileSystem.AddFile("rakt/in.png", new Forward(Page)));

        Assert.Equal(UploadFault.Forbidden, refused.Refusal.Fault);
        Assert.Equal(before, Stored());
    }

    [Fact]
    public void AddFile_ADrawingWithAScript_IsStoredWithoutIt()
    {
        byte[] drawing = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script><rect width=\"9\" height=\"9\"/></svg>");

        Files.FileSystem.AddFile("ritning/ren.svg", new Forward(drawing));

        using var reader = new StreamReader(Files.FileSystem.OpenFile("ritning/ren.svg"));
        string stored = reader.ReadToEnd();
        Assert.Contains("<rect", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("script", stored, StringComparison.Ordinal);
    }

    private string[] Stored()
    {
        var folder = new DirectoryInfo(Path.Combine(site.Folder, "media"));
        return folder.Exists ? [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.FullName).Order(StringComparer.Ordinal)] : [];
    }

    private Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> TemporaryAsync(string name, byte[] content) =>
        site.Services.GetRequiredService<ITemporaryFileService>().CreateAsync(new CreateTemporaryFileModel
        {
            Key = Guid.NewGuid(),
            FileName = name,
            OpenReadStream = () => new MemoryStream(content),
        });

    private string[] Faults(string alias, string posted) =>
        [.. Editor(alias).Editor.Validate(Posted(posted), required: false, format: null, PropertyValidationContext.Empty()).Select(fault => fault.ErrorMessage!)];

    private object? Store(string alias, string posted)
    {
        (IDataValueEditor editor, object settings) = Editor(alias);
        return editor.FromEditor(new ContentPropertyData(Posted(posted), settings) { ContentKey = Guid.NewGuid(), PropertyTypeKey = Guid.NewGuid() }, null);
    }

    private object? Posted(string json) => site.Services.GetRequiredService<IJsonSerializer>().Deserialize<object>(json);

    private (IDataValueEditor Editor, object Settings) Editor(string alias)
    {
        IDataEditor editor = site.Services.GetRequiredService<PropertyEditorCollection>()[alias]!;
        var serializer = site.Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        IConfigurationEditor settings = editor.GetConfigurationEditor();
        object configuration = settings.ToConfigurationObject(settings.FromDatabase("{}", serializer), serializer);
        return (editor.GetValueEditor(configuration), configuration);
    }

    /// <summary>A stream that cannot go back, as one from the network.</summary>
    private sealed class Forward(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
