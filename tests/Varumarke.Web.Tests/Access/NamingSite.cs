using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Access;

/// <summary>
/// A site whose one page names a few documents with everything that can name one. Each of those carries a word of its own in its
/// name, its paths and its texts, by which it is known wherever it turns up.
/// </summary>
public sealed class NamingSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:Enabled"] = "false",
    ["Umbraco:CMS:DeliveryApi:DisallowedContentTypeAliases:0"] = "guardedPage",
}), IAsyncLifetime
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";
    public const int Admin = -1;

    private IContentType _element = null!;

    public IContentService Contents => Services.GetRequiredService<IContentService>();

    public IPublicAccessService PublicAccess => Services.GetRequiredService<IPublicAccessService>();

    public Guid Home { get; private set; }

    public Guid Naming { get; private set; }

    /// <summary>The documents that are named.</summary>
    public IReadOnlyList<NamedDocument> Named { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Services.GetRequiredService<ILanguageService>().CreateAsync(new Language(Swedish, "Svenska") { IsDefault = true }, Constants.Security.SuperUserKey);
        if (await Services.GetRequiredService<ILanguageService>().GetAsync(English) is null)
        {
            await Services.GetRequiredService<ILanguageService>().CreateAsync(new Language(English, "English"), Constants.Security.SuperUserKey);
        }

        await AddTypesAsync();
        Home = Create("Start", -1, "openPage");
        Named = [.. Enumerable.Range(0, 3).Select(AddNamed)];
        Naming = Create("Plockar", Id(Home), "openPage", content => PickAll(content, [.. Named.Select(named => named.Key)]));
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public int Id(Guid key) => Contents.GetById(key)!.Id;

    public async Task<Answer> GetAsync(string path, string? culture = null, string? startItem = null, string? host = null)
    {
        using HttpClient client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, path.StartsWith('/') ? path : "/umbraco/delivery/api/v2/" + path);
        if (culture is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", culture);
        }

        if (startItem is not null)
        {
            request.Headers.TryAddWithoutValidation("Start-Item", startItem);
        }

        request.Headers.Host = host;
        using HttpResponseMessage response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Changes a setting while the site runs, as an edited file does.</summary>
    public void Set(string key, string? value)
    {
        var configuration = (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }

    public Guid Create(string name, int parent, string type, Action<IContent>? fill = null)
    {
        IContent content = Contents.Create(name, parent, type, Admin);
        content.SetCultureName(name, Swedish);
        content.SetCultureName(name + " en", English);
        content.SetValue("plain", "Text: " + name);
        fill?.Invoke(content);
        Contents.Save(content, Admin);
        Publish(content.Key);
        return content.Key;
    }

    public void Publish(Guid key)
    {
        PublishResult result = Contents.Publish(Contents.GetById(key)!, [Swedish, English], Admin);
        Assert.True(result.Success, result.Result.ToString());
    }

    public IDisposable Protect(Guid key)
    {
        IContent content = Contents.GetById(key)!;
        var entry = new PublicAccessEntry(content, content, content, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);
        Assert.True(PublicAccess.Save(entry).Success);
        return new Undo(() => PublicAccess.Delete(entry));
    }

    /// <summary>Names documents in every way that an editor has.</summary>
    public static void PickAll(IContent content, Guid[] keys)
    {
        string udis = string.Join(',', keys.Select(Udi));
        content.SetValue("pick", Udi(keys[0]));
        content.SetValue("picks", udis);
        content.SetValue("links", Links(keys));
        content.SetValue("rich", RichText(keys));
        content.SetValue("blocks", Blocks("Umbraco.BlockList", keys));
        content.SetValue("single", Blocks("Umbraco.SingleBlock", keys));
        content.SetValue("grid", Blocks("Umbraco.BlockGrid", keys));
        content.SetValue("plain", string.Concat(keys.Select(key => $"<a href=\"/{{localLink:{key}}}\" type=\"document\" title=\"{Word(key)}\">se</a>")));
        content.SetValue("markdown", string.Concat(keys.Select(key => $"[se](/{{localLink:{Udi(key)}}}) <a type=\"document\" href=\"/{{localLink:{key}}}\">se</a>\n\n")));
    }

    /// <summary>The word by which a document is known.</summary>
    public static string Word(Guid key) => "hemlig" + key.ToString("N")[..8];

    private static string Udi(Guid key) => $"umb://document/{key:N}";

    private static string Links(Guid[] keys) =>
        JsonSerializer.Serialize(keys.Select(key => new { udi = Udi(key), name = string.Empty, queryString = "?a=1" }));

    private static string Markup(Guid[] keys) => string.Concat(keys.Select(key =>
        $"<p><a href=\"/{{localLink:{key}}}\" type=\"document\" title=\"{Word(key)}\" data-start=\"{Word(key)}\">se</a>"
        + $"<a data-udi=\"{Udi(key)}\" href=\"/{{localLink:{Udi(key)}}}\" title=\"{Word(key)}\">se</a><span data-udi=\"{Udi(key)}\">se</span></p>"));

    private static string RichText(Guid[] keys) => JsonSerializer.Serialize(new
    {
        markup = Markup(keys) + $"<umb-rte-block data-content-key=\"{BlockKey("rte")}\"></umb-rte-block>",
        blocks = JsonDocument.Parse(Blocks("Umbraco.RichText", keys)).RootElement,
    });

    private static Guid BlockKey(string name) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private static string Blocks(string editor, Guid[] keys)
    {
        Guid key = BlockKey(editor == "Umbraco.RichText" ? "rte" : editor);
        object Value(string alias, object value) => new { alias, value, culture = (string?)null, segment = (string?)null };
        return JsonSerializer.Serialize(new
        {
            layout = new Dictionary<string, object> { [editor] = new[] { new { contentKey = key, columnSpan = 12, rowSpan = 1, areas = Array.Empty<object>() } } },
            contentData = new[]
            {
                new
                {
                    key,
                    contentTypeKey = ElementKey,
                    values = new[]
                    {
                        Value("pick", Udi(keys[^1])),
                        Value("picks", string.Join(',', keys.Select(Udi))),
                        Value("links", JsonDocument.Parse(Links(keys)).RootElement),
                        Value("rich", new { markup = Markup(keys) }),
                    },
                },
            },
            settingsData = Array.Empty<object>(),
            expose = new[] { new { contentKey = key, culture = (string?)null, segment = (string?)null } },
        });
    }

    private static readonly Guid ElementKey = Guid.Parse("5a1f7e1c-0000-4000-8000-00000000e1e1");

    private NamedDocument AddNamed(int number)
    {
        Guid branch = Create($"Gren {number}", Id(Home), "openPage");
        Guid key = Guid.NewGuid();
        IContent content = Contents.Create("Gammal", Id(branch), number == 2 ? "guardedPage" : "openPage", Admin);
        content.Key = key;
        content.SetCultureName($"Gammal {number}", Swedish);
        content.SetCultureName($"Old {number}", English);
        content.SetValue("plain", $"Text: {Word(key)}");
        Contents.Save(content, Admin);
        Publish(key);

        // Renamed, so that an old path leads to it.
        content = Contents.GetById(key)!;
        content.SetCultureName(Word(key), Swedish);
        content.SetCultureName(Word(key) + " en", English);
        Contents.Save(content, Admin);
        Publish(key);
        return new NamedDocument(number, key, branch, Word(key));
    }

    private async Task AddTypesAsync()
    {
        IDataType pick = await AddDataTypeAsync("Val", "Umbraco.ContentPicker", "{}");
        IDataType picks = await AddDataTypeAsync("Flera", "Umbraco.MultiNodeTreePicker", "{}");
        IDataType links = await AddDataTypeAsync("Länkar", "Umbraco.MultiUrlPicker", "{}");
        IDataType text = await AddDataTypeAsync("Text", "Umbraco.TextArea", "{}");
        IDataType markdown = await AddDataTypeAsync("Markdown", "Umbraco.MarkdownEditor", "{}");
        string configured = $$"""{"blocks": [{"contentElementTypeKey": "{{ElementKey}}", "areas": []}]}""";
        IDataType rich = await AddDataTypeAsync("Formaterad", "Umbraco.RichText", configured);
        _element = new ContentType(Strings, Constants.System.Root) { Key = ElementKey, Alias = "namingBlock", Name = "Block", IsElement = true };
        Add(_element, ("pick", pick), ("picks", picks), ("links", links), ("rich", rich));
        await AddTypeAsync(_element);
        IDataType blocks = await AddDataTypeAsync("Block", "Umbraco.BlockList", configured);
        IDataType single = await AddDataTypeAsync("Ett block", "Umbraco.SingleBlock", configured);
        IDataType grid = await AddDataTypeAsync("Rutnät", "Umbraco.BlockGrid", configured);
        foreach (string alias in (string[])["openPage", "guardedPage"])
        {
            var type = new ContentType(Strings, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true, Variations = ContentVariation.Culture };
            Add(type, ("pick", pick), ("picks", picks), ("links", links), ("plain", text), ("markdown", markdown), ("rich", rich), ("blocks", blocks), ("single", single), ("grid", grid));
            await AddTypeAsync(type);
        }
    }

    private IShortStringHelper Strings => Services.GetRequiredService<IShortStringHelper>();

    private void Add(IContentType type, params (string Alias, IDataType DataType)[] properties)
    {
        foreach ((string alias, IDataType dataType) in properties)
        {
            type.AddPropertyType(new PropertyType(Strings, dataType, alias) { Name = alias, Variations = ContentVariation.Nothing }, "content", "Innehåll");
        }
    }

    private async Task AddTypeAsync(IContentType type)
    {
        var created = await Services.GetRequiredService<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Result.ToString());
    }

    private async Task<IDataType> AddDataTypeAsync(string name, string editorAlias, string settings)
    {
        var serializer = Services.GetRequiredService<IConfigurationEditorJsonSerializer>();
        IDataEditor editor = Services.GetRequiredService<PropertyEditorCollection>()[editorAlias]!;
        var dataType = new DataType(editor, serializer)
        {
            Name = name,
            EditorUiAlias = "Umb.Ui",
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData = editor.GetConfigurationEditor().FromDatabase(settings, serializer),
        };
        var created = await Services.GetRequiredService<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result;
    }

    private sealed class Undo(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
