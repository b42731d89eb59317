using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine;
using Varumarke.Storage;
using Varumarke.Intake;
using Varumarke.Engine.Serialization;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>
/// The real engine without persistence, to put one editor at a time through what Umbraco's services do with it: store what the
/// backoffice posts, show what is stored, validate, and convert for a reader.
/// </summary>
public sealed class EditorBench : IDisposable
{
    private static readonly JsonSerializerOptions Json = UmbracoJson.CreateOptions();
    private readonly ServiceProvider _services;

    public Guid ContentKey { get; } = Guid.NewGuid();

    public Guid PropertyTypeKey { get; } = Guid.NewGuid();

    public EditorBench()
        : this(_ => { })
    {
    }

    internal EditorBench(Action<IServiceCollection> replace)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        IConfiguration configuration = new ConfigurationBuilder().Build();
        services.AddSingleton(configuration);
        services.AddVarumarkeEngine(configuration);
        services.AddVarumarkeStorage(configuration);
        services.AddVarumarkeIntake(configuration);
        services.AddSingleton<IWebHostEnvironment>(new BenchHostEnvironment());
        replace(services);
        NoDatabase.Fill(services);
        _services = services.BuildServiceProvider();
        StaticServiceProvider.Instance = _services;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IDataEditor Editor(string alias) =>
        Get<PropertyEditorCollection>()[alias] ?? throw new InvalidOperationException($"No editor has the alias {alias}.");

    /// <summary>Settings as the database holds them, read into the editor's own type.</summary>
    public object Settings(string alias, string json = "{}")
    {
        IConfigurationEditor editor = Editor(alias).GetConfigurationEditor();
        var serializer = Get<IConfigurationEditorJsonSerializer>();
        return editor.ToConfigurationObject(editor.FromDatabase(json, serializer), serializer);
    }

    /// <summary>What the database gets when the backoffice posts this JSON.</summary>
    public object? Store(string alias, string postedJson, string settings = "{}", object? current = null)
    {
        object configuration = Settings(alias, settings);
        var data = new ContentPropertyData(Posted(postedJson), configuration) { ContentKey = ContentKey, PropertyTypeKey = PropertyTypeKey };
        return Editor(alias).GetValueEditor(configuration).FromEditor(data, current);
    }

    /// <summary>The JSON that the backoffice gets for a stored value.</summary>
    public string Show(string alias, object? stored, string settings = "{}")
    {
        IDataValueEditor editor = Editor(alias).GetValueEditor(Settings(alias, settings));
        return JsonSerializer.Serialize(editor.ToEditor(PropertyOf(alias, stored)), Json);
    }

    public string[] Faults(string alias, object? value, string settings = "{}", bool required = false, string? format = null) =>
        Editor(alias).GetValueEditor(Settings(alias, settings))
            .Validate(value, required, format, PropertyValidationContext.Empty())
            .Select(fault => fault.ErrorMessage ?? string.Empty)
            .ToArray();

    public string[] PostedFaults(string alias, string postedJson, string settings = "{}", bool required = false, string? format = null) =>
        Faults(alias, Posted(postedJson), settings, required, format);

    /// <summary>What a template or a reader of the API gets.</summary>
    public object? Convert(string alias, object? stored, string settings = "{}")
    {
        (FakeElement owner, IPublishedPropertyType type) = Published(alias, settings);
        object? inter = type.ConvertSourceToInter(owner, stored, preview: false);
        return type.ConvertInterToObject(owner, PropertyCacheLevel.None, inter, preview: false);
    }

    public string ConvertForDelivery(string alias, object? stored, string settings = "{}", bool expanding = false)
    {
        (FakeElement owner, IPublishedPropertyType type) = Published(alias, settings);
        object? inter = type.ConvertSourceToInter(owner, stored, preview: false);
        object? value = type.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.None, inter, preview: false, expanding);
        return JsonSerializer.Serialize(value, Json);
    }

    public static object? Posted(string json) => JsonSerializer.Deserialize<object>(json, Json);

    public IProperty PropertyOf(string alias, object? stored)
    {
        ValueStorageType storage = ValueTypes.ToStorageType(Editor(alias).GetValueEditor().ValueType);
        var property = new Property(new PropertyType(Get<IShortStringHelper>(), alias, storage, "value"));
        property.SetValue(stored);
        return property;
    }

    public (FakeElement Owner, IPublishedPropertyType Type) Published(string alias, string settings = "{}")
    {
        var factory = new OneDataTypeFactory(new PublishedDataType(1, alias, alias, new Lazy<object?>(() => Settings(alias, settings))));
        var type = new PublishedPropertyType("value", 1, true, ContentVariation.Nothing, Get<PropertyValueConverterCollection>(), new NoopPublishedModelFactory(), factory);
        var contentType = new PublishedContentType(Guid.NewGuid(), 1, "page", PublishedItemType.Content, [], [type], ContentVariation.Nothing);
        return (new FakeElement(contentType), type);
    }

    public void Dispose() => _services.Dispose();

    public sealed class FakeElement(IPublishedContentType contentType) : IPublishedElement
    {
        public IPublishedContentType ContentType { get; } = contentType;

        public Guid Key { get; } = Guid.NewGuid();

        public IEnumerable<IPublishedProperty> Properties => [];

        public IPublishedProperty? GetProperty(string alias) => null;
    }

    private sealed class OneDataTypeFactory(PublishedDataType dataType) : IPublishedContentTypeFactory
    {
        public PublishedDataType GetDataType(int id) => dataType;

        public IPublishedContentType CreateContentType(IContentTypeComposition contentType) => throw new NotSupportedException();

        public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, IPropertyType propertyType) => throw new NotSupportedException();

        public IPublishedPropertyType CreatePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) => throw new NotSupportedException();

        public IPublishedPropertyType CreateCorePropertyType(IPublishedContentType contentType, string propertyTypeAlias, int dataTypeId, ContentVariation variations) => throw new NotSupportedException();

        public void NotifyDataTypeChanges(params int[] ids)
        {
        }
    }
}
