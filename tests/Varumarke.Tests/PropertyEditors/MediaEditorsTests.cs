using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Images;
using Varumarke.Core.Storage;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.PropertyEditors.Files;
using Varumarke.Storage.Disk;
using File = System.IO.File;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class MediaEditorsTests : IDisposable
{
    private const string Picker = "Umbraco.MediaPicker3";
    private const string Cropper = "Umbraco.ImageCropper";
    private const string Upload = "Umbraco.UploadField";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    private const string Crops = """{"multiple": true, "enableLocalFocalPoint": true, "crops": [{"alias": "bred", "width": 300, "height": 100}]}""";
    private static readonly Guid MediaKey = Guid.Parse("1304e1dd-ac87-4396-84fe-8a399231cb3d");
    private static readonly Guid GoneKey = Guid.Parse("99999999-ac87-4396-84fe-8a399231cb3d");
    private readonly string _root = Directory.CreateTempSubdirectory("varumarke-media").FullName;
    private readonly Dictionary<Guid, TemporaryFileModel> _temporary = [];
    private readonly List<Action<bool>> _whenScopeEnds = [];
    private readonly EditorBench _bench;

    public MediaEditorsTests()
    {
        _bench = new EditorBench(services =>
        {
            services.AddSingleton(provider => new MediaFileManager(
                new PhysicalFileSystem(provider.GetRequiredService<IIOHelper>(), provider.GetRequiredService<IHostingEnvironment>(), NullLogger<PhysicalFileSystem>.Instance, _root, "/media"),
                new AnyKeyMediaPathScheme(),
                NullLogger<MediaFileManager>.Instance,
                provider.GetRequiredService<IShortStringHelper>(),
                provider,
                new Lazy<ICoreScopeProvider>(() => provider.GetRequiredService<ICoreScopeProvider>())));
            services.AddKeyedSingleton<IFileStore>(FileStores.Media, new DiskFileStore("media", _root));
            services.AddSingleton(Stub.Of<ITemporaryFileRepository>(
                ("GetAsync", args => Task.FromResult(_temporary.GetValueOrDefault((Guid)args[0]!))),
                ("DeleteAsync", args => Task.FromResult(_temporary.Remove((Guid)args[0]!)))));
            services.AddUnique(Stub.Of<IIdKeyMap>(("GetIdForKey", args => args[0] is Guid key && key != GoneKey ? Attempt.Succeed(1) : Attempt<int>.Fail())));
            IScopeContext context = Stub.Of<IScopeContext>(("Enlist", args =>
            {
                _whenScopeEnds.Add((Action<bool>)args[1]!);
                return null;
            }));
            ICoreScope scope = Stub.Of<ICoreScope>(("WriteLock", _ => null), ("Complete", _ => true), ("Dispose", _ => null));
            services.AddUnique(Stub.Of<ICoreScopeProvider>(("get_Context", _ => context), ("CreateCoreScope", _ => scope)));
            services.AddTransient<CopyFilesOnCopy>().AddTransient<DeleteFilesWithOwner>();
            services.AddUnique(Stub.Of<IMediaService>(("GetByIds", args => ((IEnumerable<Guid>)args[0]!).Where(key => key == MediaKey).Select(_ => Media()).ToArray())));
            services.AddUnique(Stub.Of<IPublishedMediaCache>(("GetById", args => args[^1] is Guid key && key == MediaKey ? PublishedMedia() : null)));
            services.AddUnique(Stub.Of<Umbraco.Cms.Core.DeliveryApi.IApiMediaBuilder>(("Build", _ => new Umbraco.Cms.Core.Models.DeliveryApi.ApiMedia(
                MediaKey, "Älven", "Image", "/media/x/alv.jpg", "jpg", 3000, 2000, 17, new Dictionary<string, object?>()))));
        });
    }

    [Fact]
    public void PickerStore_UnplacedCropsAndCentredFocalPoint_AreLeftOut()
    {
        string posted = $$$"""[{"key":"{{{MediaKey}}}","mediaKey":"{{{MediaKey}}}","mediaTypeAlias":"Image","crops":[{"alias":"a","width":1,"height":1,"coordinates":null}],"focalPoint":{"left":0.5,"top":0.5}}]""";
        Assert.Equal(
            $$"""[{"key":"{{MediaKey}}","mediaKey":"{{MediaKey}}","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""",
            _bench.Store(Picker, posted));
    }

    [Fact]
    public void PickerStoreThenShow_PlacedCrop_ComesBackWithConfiguredSize()
    {
        string posted = $$$"""[{"key":"{{{MediaKey}}}","mediaKey":"{{{MediaKey}}}","mediaTypeAlias":"","crops":[{"alias":"bred","width":1,"height":1,"coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}],"focalPoint":{"left":0.2,"top":0.8}}]""";
        string shown = _bench.Show(Picker, _bench.Store(Picker, posted, Crops), Crops);
        Assert.Contains("""{"alias":"bred","width":300,"height":100,"coordinates":{"x1":0.1,"y1":0.2,"x2":0.3,"y2":0.4}}""", shown, StringComparison.Ordinal);
        Assert.Contains("\"mediaTypeAlias\":\"Image\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"focalPoint\":{\"left\":0.2,\"top\":0.8}", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void PickerShow_ItemIsGone_StaysAsMissing() =>
        Assert.Contains(GoneKey.ToString(), _bench.Show(Picker, Stored(GoneKey)), StringComparison.Ordinal);

    [Fact]
    public void PickerStore_NeitherMediaNorTemporaryFile_IsLeftOut() => Assert.Null(_bench.Store(Picker, Stored(GoneKey)));

    [Theory]
    [InlineData("""{"multiple": false}""", 2)]
    [InlineData("""{"multiple": true, "validationLimit": {"min": 3}}""", 2)]
    [InlineData("""{"multiple": true, "validationLimit": {"max": 1}}""", 2)]
    [InlineData("""{"multiple": true, "filter": "11111111-ac87-4396-84fe-8a399231cb3d"}""", 1)]
    [InlineData("""{"multiple": true, "filter": "File"}""", 1)]
    public void PickerValidate_WrongNumberOrType_OneFault(string settings, int picks)
    {
        string stored = "[" + string.Join(',', Enumerable.Repeat(Stored(MediaKey)[1..^1], picks)) + "]";
        Assert.Single(_bench.Faults(Picker, stored, settings));
        Assert.Single(_bench.PostedFaults(Picker, stored, settings));
    }

    [Fact]
    public void PickerValidate_RequiredAndEmpty_OneFault() => Assert.Single(_bench.PostedFaults(Picker, "[]", required: true));

    [Fact]
    public void PickerReferences_AnyFormat_AreMedia()
    {
        var editor = Assert.IsAssignableFrom<IDataValueReference>(_bench.Editor(Picker).GetValueEditor());
        Assert.Equal(Udi.Create("media", MediaKey), editor.GetReferences(Stored(MediaKey)).Single().Udi);
        Assert.Equal(Udi.Create("media", MediaKey), editor.GetReferences($"umb://media/{MediaKey:N},skräp").Single().Udi);
        Assert.Empty(editor.GetReferences("[{\"mediaKey\": 3}]"));
    }

    [Fact]
    public void PickerConvert_ItemThatIsGone_IsLeftOut()
    {
        string stored = $"[{Stored(GoneKey)[1..^1]},{Stored(MediaKey)[1..^1]}]";
        Assert.Equal(MediaKey, Assert.Single((IEnumerable<MediaWithCrops>)_bench.Convert(Picker, stored, Crops)!).Key);
        Assert.Equal(MediaKey, Assert.IsType<MediaWithCrops>(_bench.Convert(Picker, stored)).Key);
    }

    [Fact]
    public void PickerDelivery_LocalAndOwnCrops_AreMerged()
    {
        string stored = $$$"""[{"key":"{{{MediaKey}}}","mediaKey":"{{{MediaKey}}}","crops":[],"focalPoint":{"left":0.2,"top":0.8}}]""";
        using JsonDocument json = JsonDocument.Parse(_bench.ConvertForDelivery(Picker, stored, Crops));
        JsonElement item = json.RootElement.EnumerateArray().Single();
        Assert.Equal("""{"left":0.2,"top":0.8}""", item.GetProperty("focalPoint").GetRawText());
        Assert.Equal("""[{"alias":"bred","width":300,"height":100,"coordinates":null},{"alias":"egen","width":10,"height":20,"coordinates":null}]""", item.GetProperty("crops").GetRawText());
        Assert.Equal("/media/x/alv.jpg", item.GetProperty("url").GetString());
        Assert.Equal("Älven", item.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(Picker, "[trasig")]
    [InlineData(Picker, "{}")]
    [InlineData(Picker, "[{\"mediaKey\":17,\"crops\":\"x\"}]")]
    [InlineData(Picker, "skräp")]
    [InlineData(Cropper, "{\"src\":")]
    [InlineData(Cropper, "[]")]
    [InlineData(Cropper, "{\"src\":\"/media/a.jpg\",\"crops\":\"x\"}")]
    [InlineData(Upload, "{\"src\":")]
    public void ShowAndConvert_BrokenStoredValue_NeverThrow(string alias, string stored)
    {
        Assert.NotNull(_bench.Show(alias, stored));
        Assert.Null(Record.Exception(() => _bench.Convert(alias, stored)));
        Assert.NotNull(_bench.ConvertForDelivery(alias, stored));
        Assert.NotNull(_bench.Faults(alias, stored));
    }

    [Fact]
    public void CropperDelivery_StoredJson_IsUrlFocalPointAndCrops()
    {
        const string stored = """{"src":"/media/a.jpg","crops":[{"alias":"bred","width":1,"height":1,"coordinates":{"x1":0.1,"y1":0,"x2":0,"y2":0}}]}""";
        Assert.Equal(
            """{"url":"/media/a.jpg","focalPoint":null,"crops":[{"alias":"bred","width":300,"height":100,"coordinates":{"x1":0.1,"y1":0,"x2":0,"y2":0}}]}""",
            _bench.ConvertForDelivery(Cropper, stored, """{"crops": [{"alias": "bred", "width": 300, "height": 100}]}"""));
        Assert.Equal("/media/a.jpg", Assert.IsType<ImageCropperValue>(_bench.Convert(Cropper, "/media/a.jpg")).Src);
    }

    [Fact]
    public void Upload_TemporaryFile_MovesToMediaWhenTheScopeCompletes()
    {
        Guid temporaryKey = Temporary("rapport.pdf", "%PDF-1.4 innehåll");
        string url = Assert.IsType<string>(_bench.Store(Upload, $$"""{"src":"","temporaryFileId":"{{temporaryKey}}"}"""));
        Assert.StartsWith("/media/", url, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.4 innehåll", File.ReadAllText(OnDisk(url)));
        Assert.Contains(temporaryKey, _temporary.Keys);
        EndScope(completed: true);
        Assert.Empty(_temporary);
        Assert.True(File.Exists(OnDisk(url)));
        Assert.Equal($$"""{"src":"{{url}}","temporaryFileId":null}""", _bench.Show(Upload, url));
    }

    [Fact]
    public void Upload_ScopeRollsBack_NewFileGoesAndOldStays()
    {
        string first = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("ett.txt", "1"))));
        EndScope(completed: true);
        string second = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("två.txt", "2")), current: first));
        EndScope(completed: false);
        Assert.True(File.Exists(OnDisk(first)));
        Assert.False(File.Exists(OnDisk(second)));
    }

    [Fact]
    public void Upload_Replaced_OldFileGoesOnCommit()
    {
        string first = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("ett.txt", "1"))));
        EndScope(completed: true);
        string second = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("två.txt", "2")), current: first));
        Assert.True(File.Exists(OnDisk(first)));
        EndScope(completed: true);
        Assert.False(File.Exists(OnDisk(first)));
        Assert.True(File.Exists(OnDisk(second)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Upload_ReplacedUnderTheSameName_LiesElsewhereSoThatARollbackFindsTheOld(bool completed)
    {
        string first = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("karta.txt", "1"))));
        EndScope(completed: true);
        string second = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("karta.txt", "2")), current: first));

        Assert.NotEqual(first, second);
        Assert.Equal("1", File.ReadAllText(OnDisk(first)));
        Assert.Equal("2", File.ReadAllText(OnDisk(second)));
        EndScope(completed);
        Assert.Equal(!completed, File.Exists(OnDisk(first)));
        Assert.Equal(completed, File.Exists(OnDisk(second)));
    }

    [Fact]
    public void Upload_ReplacedAgainAndAgain_NeverGivesAnAddressOtherBytes()
    {
        var seen = new Dictionary<string, string>();
        string? current = null;
        foreach (string content in new[] { "1", "2", "1", "3", "3" })
        {
            current = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("karta.txt", content)), current: current));
            EndScope(completed: true);
            Assert.Equal(content, File.ReadAllText(OnDisk(current)));
            Assert.True(seen.TryAdd(current, content) || seen[current] == content);
            Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(OnDisk(current))!));
        }
    }

    [Fact]
    public void Upload_ForbiddenOrMissingFile_OneFault()
    {
        Assert.Single(_bench.PostedFaults(Upload, Posted(Temporary("skript.aspx", "x"))));
        Assert.Single(_bench.PostedFaults(Upload, Posted(Temporary("bild.svg", Svg)), """{"fileExtensions": ["pdf"]}"""));
        Assert.Single(_bench.PostedFaults(Upload, Posted(Guid.NewGuid())));
        Assert.Empty(_bench.PostedFaults(Upload, Posted(Temporary("rapport.PDF", "%PDF-1.4")), """{"fileExtensions": ["pdf"]}"""));
    }

    [Fact]
    public void Upload_RefusedAtTheDoor_OneFaultAndNothingStored()
    {
        string posted = Posted(Temporary("bild.png", "%PDF-1.4"));
        Assert.Contains(".pdf", Assert.Single(_bench.PostedFaults(Upload, posted)), StringComparison.Ordinal);
        Assert.Equal("/media/a.txt", _bench.Store(Upload, posted, current: "/media/a.txt"));
        Assert.Empty(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Upload_DrawingWithScript_IsStoredWithoutIt()
    {
        string url = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("logo.svg", Svg.Replace("/>", "><script>1</script></svg>", StringComparison.Ordinal)))));
        Assert.DoesNotContain("script", File.ReadAllText(OnDisk(url)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1", "0.9")]
    [InlineData("0.5", "0.5")]
    public void Cropper_TemporaryFile_KeepsFocalPoint(string left, string top)
    {
        string stored = Assert.IsType<string>(_bench.Store(Cropper, $$"""{"temporaryFileId":"{{Temporary("bild.svg", Svg)}}","src":"","focalPoint":{"left":{{left}},"top":{{top}}},"crops":[]}"""));
        ImageCropperValue value = Assert.IsType<ImageCropperValue>(_bench.Convert(Cropper, stored));
        Assert.Equal((left, top), (value.FocalPoint!.Left.ToString(CultureInfo.InvariantCulture), value.FocalPoint.Top.ToString(CultureInfo.InvariantCulture)));
        Assert.True(File.Exists(OnDisk(value.Src!)));
        Assert.True(_bench.Get<MediaUrlGeneratorCollection>().TryGetMediaPath(Cropper, stored, out string? path));
        Assert.Equal(value.Src, path);
    }

    [Fact]
    public void Path_KeysOfVersion7_GetFoldersOfTheirOwn()
    {
        var files = _bench.Get<MediaFileManager>();
        Guid first = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        Guid second = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        string path = files.GetMediaPath("a.jpg", first, _bench.PropertyTypeKey);
        Assert.NotEqual(path, files.GetMediaPath("a.jpg", second, _bench.PropertyTypeKey));
        Assert.True(files.IsFileOwnedBy("/media/" + path, first, _bench.PropertyTypeKey));
        Assert.False(files.IsFileOwnedBy("/media/" + path, second, _bench.PropertyTypeKey));
    }

    [Fact]
    public void Copy_PageWithFile_GetsAFileOfItsOwn()
    {
        (Content original, Content copy, string url) = PageWithFile();
        _bench.Get<CopyFilesOnCopy>().Handle(new ContentCopyingNotification(original, copy, -1, null, new EventMessages()));
        string copied = Assert.IsType<string>(copy.GetValue("file"));
        Assert.NotEqual(url, copied);
        Assert.True(File.Exists(OnDisk(copied)));
        EndScope(completed: false);
        Assert.False(File.Exists(OnDisk(copied)));
        Assert.True(File.Exists(OnDisk(url)));
    }

    [Fact]
    public void Delete_PageWithFile_TakesItsWholeFolder()
    {
        (Content original, _, string url) = PageWithFile();
        string earlier = Path.Combine(Path.GetDirectoryName(OnDisk(url))!, "tidigare.txt");
        File.WriteAllText(earlier, "x");
        _bench.Get<DeleteFilesWithOwner>().Handle(new ContentDeletedNotification(original, new EventMessages()));
        Assert.False(File.Exists(earlier));
        Assert.False(File.Exists(OnDisk(url)));
    }

    public void Dispose()
    {
        _bench.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string Stored(Guid mediaKey) => $$"""[{"key":"{{mediaKey}}","mediaKey":"{{mediaKey}}","mediaTypeAlias":"Image","crops":[],"focalPoint":null}]""";

    private static string Posted(Guid temporaryKey) => $$"""{"src":"","temporaryFileId":"{{temporaryKey}}"}""";

    private Media Media() => new("Älven", -1, new MediaType(_bench.Get<IShortStringHelper>(), -1) { Alias = "Image", Key = Guid.Parse("22222222-ac87-4396-84fe-8a399231cb3d") }) { Key = MediaKey };

    private (Content Original, Content Copy, string Url) PageWithFile()
    {
        var helper = _bench.Get<IShortStringHelper>();
        var type = new ContentType(helper, -1) { Alias = "page", Key = Guid.NewGuid() };
        type.AddPropertyType(new PropertyType(helper, Upload, ValueStorageType.Nvarchar, "file") { Key = _bench.PropertyTypeKey });
        string url = Assert.IsType<string>(_bench.Store(Upload, Posted(Temporary("ett.txt", "1"))));
        EndScope(completed: true);
        var original = new Content("Ett", -1, type) { Key = _bench.ContentKey };
        original.SetValue("file", url);
        var copy = (Content)original.DeepCloneWithResetIdentities();
        return (original, copy, url);
    }

    private IPublishedContent PublishedMedia()
    {
        (_, IPublishedPropertyType type) = _bench.Published(Cropper, """{"crops": [{"alias": "egen", "width": 10, "height": 20}]}""");
        IPublishedProperty file = Stub.Of<IPublishedProperty>(
            ("GetValue", _ => new ImageCropperValue { Src = "/media/x/alv.jpg", Crops = [new ImageCropperCrop { Alias = "egen", Width = 10, Height = 20 }] }),
            ("get_PropertyType", _ => type));
        return Stub.Of<IPublishedContent>(("get_Key", _ => MediaKey), ("GetProperty", _ => file));
    }

    private Guid Temporary(string name, string content)
    {
        var key = Guid.NewGuid();
        _temporary[key] = new TemporaryFileModel { Key = key, FileName = name, AvailableUntil = DateTime.MaxValue, OpenReadStream = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) };
        return key;
    }

    private string OnDisk(string url) => Path.Combine(_root, url["/media/".Length..]);

    private void EndScope(bool completed)
    {
        _whenScopeEnds.ForEach(action => action(completed));
        _whenScopeEnds.Clear();
    }
}
