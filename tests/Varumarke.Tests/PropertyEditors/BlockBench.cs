using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Engine.Serialization;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>
/// A small site in memory for blocks and rich text: data types, element types of which one holds each kind of block, one
/// published page and one picture.
/// </summary>
public sealed class BlockBench : IDisposable
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";
    public static readonly Guid PageKey = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly Guid PictureKey = Guid.Parse("aaaaaaaa-0000-4000-8000-000000000002");
    public static readonly Guid TextType = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000001");
    public static readonly Guid HolderType = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000002");
    public static readonly Guid VariantType = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000003");
    public static readonly Guid SettingsType = Guid.Parse("bbbbbbbb-0000-4000-8000-000000000004");
    public static readonly Guid AreaKey = Guid.Parse("cccccccc-0000-4000-8000-000000000001");
    private static readonly JsonSerializerOptions Json = Options();
    private readonly EditorBench _bench;
    private readonly Dictionary<string, DataType> _dataTypes = [];
    private readonly Dictionary<Guid, ContentType> _elementTypes = [];

    public BlockBench()
        : this(richTextAsJson: false)
    {
    }

    internal BlockBench(bool richTextAsJson)
    {
        _bench = new EditorBench(services =>
        {
            services.AddUnique(Stub.Of<IDataTypeService>(
                ("GetDataType", args => _dataTypes.Values.FirstOrDefault(type => args[0] is Guid key ? type.Key == key : type.Id == (int)args[0]!)),
                ("GetAsync", args => Task.FromResult<IDataType?>(_dataTypes.Values.FirstOrDefault(type => args[0] is Guid key && type.Key == key))),
                ("GetAll", _ => _dataTypes.Values.ToArray())));
            services.AddUnique(Stub.Of<IContentTypeService>(("Get", args => args[0] is Guid key ? _elementTypes.GetValueOrDefault(key) : null)));
            services.AddUnique(Stub.Of<ILanguageService>(
                ("GetDefaultIsoCodeAsync", _ => Task.FromResult(Swedish)),
                ("GetAsync", _ => Task.FromResult<ILanguage?>(null))));
            services.AddUnique(provider => Stub.Of<IPublishedContentTypeCache>(("Get", args =>
                provider.GetRequiredService<IPublishedContentTypeFactory>().CreateContentType(_elementTypes[(Guid)args[1]!]))));
            services.AddUnique(Stub.Of<IPublishedModelFactory>(("CreateModel", args => args[0]), ("MapModelType", args => args[0])));
            services.AddUnique<IVariationContextAccessor>(new FixedVariation());
            services.AddUnique(Stub.Of<IPublishedContentCache>(("GetById", args => (Guid)args[^1]! == PageKey ? Item(PageKey, "page") : null)));
            services.AddUnique(Stub.Of<IPublishedMediaCache>(("GetById", args => (Guid)args[^1]! == PictureKey ? Item(PictureKey, "Image") : null)));
            services.AddUnique(Stub.Of<IApiContentRouteBuilder>(("Build", _ => new ApiContentRoute("/om-oss/", new ApiContentStartItem(PageKey, "start")))));
            services.AddUnique(Stub.Of<IApiMediaUrlProvider>(("GetUrl", _ => "/media/x/alv.jpg")));
            services.AddUnique(Stub.Of<IPublishedUrlProvider>(("GetUrl", _ => "/om-oss/"), ("GetMediaUrl", _ => "/media/x/alv.jpg")));
            services.AddUnique<IOutputExpansionStrategyAccessor>(new EverythingStrategy());
            services.Configure<DeliveryApiSettings>(settings => settings.RichTextOutputAsJson = richTextAsJson);
            services.AddUnique(Stub.Of<Umbraco.Cms.Core.Dictionary.ICultureDictionary>(("get_Item", args => args[0])));
        });

        string blocks = $$"""[{"contentElementTypeKey": "{{TextType}}", "settingsElementTypeKey": "{{SettingsType}}"}, {"contentElementTypeKey": "{{HolderType}}"}, {"contentElementTypeKey": "{{VariantType}}"}]""";
        string gridBlocks = $$"""[{"contentElementTypeKey": "{{TextType}}", "settingsElementTypeKey": "{{SettingsType}}"}, {"contentElementTypeKey": "{{HolderType}}", "areaGridColumns": 6, "areas": [{"key": "{{AreaKey}}", "alias": "mitten", "columnSpan": 3, "rowSpan": 1, "maxAllowed": 1}]}]""";
        DataType("text", "Umbraco.TextBox", "{}");
        DataType("toggle", "Umbraco.TrueFalse", "{}");
        DataType("file", "Umbraco.UploadField", "{}");
        DataType("tags", "Umbraco.Tags", """{"group": "default", "storageType": "Json"}""");
        DataType("tree", "Umbraco.MultiNodeTreePicker", "{}");
        DataType("richText", "Umbraco.RichText", $$"""{"blocks": {{blocks}}}""");
        DataType("list", "Umbraco.BlockList", $$"""{"blocks": {{blocks}}, "validationLimit": {"max": 3} }""");
        DataType("grid", "Umbraco.BlockGrid", $$"""{"blocks": {{gridBlocks}}, "gridColumns": 12}""");
        DataType("single", "Umbraco.SingleBlock", $$"""{"blocks": {{blocks}}}""");
        ElementType(TextType, "textBlock", ContentVariation.Nothing, ("heading", "text", ContentVariation.Nothing, true), ("keywords", "tags", ContentVariation.Nothing, false), ("pages", "tree", ContentVariation.Nothing, false));
        ElementType(HolderType, "holder", ContentVariation.Nothing, ("richText", "richText", ContentVariation.Nothing, false), ("list", "list", ContentVariation.Nothing, false), ("attachment", "file", ContentVariation.Nothing, false));
        ElementType(VariantType, "variantBlock", ContentVariation.Culture, ("title", "text", ContentVariation.Culture, true), ("year", "text", ContentVariation.Nothing, false));
        ElementType(SettingsType, "settings", ContentVariation.Nothing, ("wide", "toggle", ContentVariation.Nothing, false));
    }

    public T Get<T>()
        where T : notnull => _bench.Get<T>();

    public object? Store(string dataType, string posted, object? current = null) =>
        ValueEditor(dataType).FromEditor(new ContentPropertyData(EditorBench.Posted(posted), _dataTypes[dataType].ConfigurationObject) { ContentKey = PageKey }, current);

    public string Show(string dataType, object? stored) => JsonSerializer.Serialize(ValueEditor(dataType).ToEditor(PropertyOf(dataType, stored)), Json);

    public System.ComponentModel.DataAnnotations.ValidationResult[] Faults(string dataType, object? value, string? culture = null) => ValueEditor(dataType)
        .Validate(value, required: false, format: null, new PropertyValidationContext { Culture = null, Segment = null, CulturesBeingValidated = culture is null ? [] : [culture], SegmentsBeingValidated = [] })
        .ToArray();

    public IDataValueEditor ValueEditor(string dataType) => Editor(dataType).GetValueEditor(_dataTypes[dataType].ConfigurationObject);

    public IDataEditor Editor(string dataType) => _bench.Editor(_dataTypes[dataType].EditorAlias);

    public IProperty PropertyOf(string dataType, object? stored)
    {
        var property = new Property(new PropertyType(Get<IShortStringHelper>(), _dataTypes[dataType], "value"));
        property.SetValue(stored);
        return property;
    }

    public object? Convert(string dataType, object? stored, string? culture = null) => InCulture(culture, () =>
    {
        (IPublishedElement owner, IPublishedPropertyType type) = Owner(dataType);
        return type.ConvertInterToObject(owner, PropertyCacheLevel.None, type.ConvertSourceToInter(owner, stored, false), false);
    });

    public string Deliver(string dataType, object? stored, string? culture = null) => InCulture(culture, () =>
    {
        (IPublishedElement owner, IPublishedPropertyType type) = Owner(dataType);
        object? value = type.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.None, type.ConvertSourceToInter(owner, stored, false), false, false);
        return JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), Json);
    });

    public void Dispose() => _bench.Dispose();

    private T InCulture<T>(string? culture, Func<T> action)
    {
        Get<IVariationContextAccessor>().VariationContext = new VariationContext(culture);
        return action();
    }

    private (IPublishedElement Owner, IPublishedPropertyType Type) Owner(string dataType)
    {
        var factory = Get<IPublishedContentTypeFactory>();
        var pageType = new PublishedContentType(
            Guid.NewGuid(), 99, "page", PublishedItemType.Content, [],
            type => [factory.CreatePropertyType(type, "value", _dataTypes[dataType].Id, ContentVariation.Nothing)],
            ContentVariation.Culture);
        return (Stub.Of<IPublishedElement>(("get_ContentType", _ => pageType), ("get_Key", _ => PageKey)), pageType.GetPropertyType("value")!);
    }

    private void DataType(string name, string editorAlias, string settings)
    {
        var serializer = Get<IConfigurationEditorJsonSerializer>();
        IDataEditor editor = _bench.Editor(editorAlias);
        _dataTypes[name] = new DataType(editor, serializer)
        {
            Id = 1000 + _dataTypes.Count,
            Key = Guid.NewGuid(),
            Name = name,
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData = editor.GetConfigurationEditor().FromDatabase(settings, serializer),
        };
    }

    private void ElementType(Guid key, string alias, ContentVariation variations, params (string Alias, string DataType, ContentVariation Variations, bool Mandatory)[] properties)
    {
        var helper = Get<IShortStringHelper>();
        var type = new ContentType(helper, -1) { Id = 2000 + _elementTypes.Count, Key = key, Alias = alias, Name = alias, IsElement = true, Variations = variations };
        foreach ((string propertyAlias, string dataType, ContentVariation propertyVariations, bool mandatory) in properties)
        {
            type.AddPropertyType(new PropertyType(helper, _dataTypes[dataType], propertyAlias)
            {
                Key = Guid.NewGuid(), Name = propertyAlias, Variations = propertyVariations, Mandatory = mandatory,
            });
        }

        _elementTypes[key] = type;
    }

    private static IPublishedContent Item(Guid key, string typeAlias)
    {
        IPublishedContentType type = Stub.Of<IPublishedContentType>(("get_Alias", _ => typeAlias), ("get_Variations", _ => ContentVariation.Nothing), ("get_ItemType", _ => typeAlias == "Image" ? PublishedItemType.Media : PublishedItemType.Content));
        return Stub.Of<IPublishedContent>(
            ("get_Name", _ => "Om oss"),
            ("get_CreateDate", _ => DateTime.UnixEpoch),
            ("get_UpdateDate", _ => DateTime.UnixEpoch),
            ("get_Cultures", _ => new Dictionary<string, PublishedCultureInfo>()),
            ("get_Key", _ => key), ("get_ContentType", _ => type), ("get_ItemType", _ => type.ItemType));
    }

    private static JsonSerializerOptions Options()
    {
        JsonSerializerOptions options = UmbracoJson.CreateOptions();
        options.TypeInfoResolver = UmbracoJson.CreateResolver();
        options.Converters.Add(new RuntimeTypeConverter<IRichTextElement>());
        return options;
    }

    private sealed class RuntimeTypeConverter<T> : System.Text.Json.Serialization.JsonConverter<T>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(T);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value!.GetType(), options);
    }

    private sealed class FixedVariation : IVariationContextAccessor
    {
        public VariationContext? VariationContext { get; set; }
    }

    /// <summary>Gives every property of every element.</summary>
    private sealed class EverythingStrategy : IOutputExpansionStrategyAccessor, IOutputExpansionStrategy
    {
        public bool TryGetValue([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
        {
            outputExpansionStrategy = this;
            return true;
        }

        public IDictionary<string, object?> MapElementProperties(IPublishedElement element) =>
            element.Properties.ToDictionary(property => property.Alias, property => property.GetDeliveryApiValue(false));

        public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => new Dictionary<string, object?>();

        public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => new Dictionary<string, object?>();
    }
}
