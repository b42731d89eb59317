using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Testing.Databases;

namespace Varumarke.Testing.Types;

/// <summary>Makes languages, data types and content types with names of their own, and saves them.</summary>
public sealed class TypeBuilder(DatabaseFixture fixture)
{
    private static int _number;

    /// <summary>A name that no other test uses.</summary>
    public static string Unique(string name) => $"{name}{Interlocked.Increment(ref _number)}";

    /// <summary>A data type of an editor, not saved.</summary>
    public DataType NewDataType(string editorAlias = Constants.PropertyEditors.Aliases.TextBox, string? name = null)
    {
        IDataEditor editor = fixture.Get<PropertyEditorCollection>()[editorAlias] ?? throw new InvalidOperationException($"No editor {editorAlias}.");
        return new DataType(editor, fixture.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name ?? Unique("Datatyp"),
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            EditorUiAlias = "Umb.PropertyEditorUi.Test",
        };
    }

    /// <summary>A data type of an editor.</summary>
    public IDataType DataType(string editorAlias = Constants.PropertyEditors.Aliases.TextBox)
    {
        DataType dataType = NewDataType(editorAlias);
        fixture.InScope(() => fixture.Get<IDataTypeRepository>().Save(dataType));
        return dataType;
    }

    /// <summary>A property, not saved.</summary>
    public PropertyType Property(IDataType dataType, string alias, ContentVariation variations = ContentVariation.Nothing) =>
        new(fixture.Get<IShortStringHelper>(), dataType, alias) { Name = alias, Variations = variations };

    /// <summary>A document type, not saved, with its properties in one group.</summary>
    public ContentType NewDocumentType(ContentVariation variations = ContentVariation.Nothing, params PropertyType[] properties)
    {
        string alias = Unique("sidtyp");
        var type = new ContentType(fixture.Get<IShortStringHelper>(), Constants.System.Root) { Alias = alias, Name = alias, Variations = variations };
        if (properties.Length > 0)
        {
            type.AddPropertyGroup("innehall", "Innehåll");
            foreach (PropertyType property in properties)
            {
                type.AddPropertyType(property, "innehall");
            }
        }

        return type;
    }

    /// <summary>A document type with its properties in one group.</summary>
    public IContentType DocumentType(ContentVariation variations = ContentVariation.Nothing, params PropertyType[] properties)
    {
        ContentType type = NewDocumentType(variations, properties);
        Save(type);
        return type;
    }

    /// <summary>Saves.</summary>
    public void Save(IContentType type) => fixture.InScope(() => fixture.Get<IContentTypeRepository>().Save(type));

    /// <summary>The language, made where it does not exist; the first one made is the default.</summary>
    public ILanguage Language(string isoCode) => fixture.InScope(() =>
    {
        ILanguageRepository repository = fixture.Get<ILanguageRepository>();
        if (repository.GetByIsoCode(isoCode) is { } known)
        {
            return known;
        }

        var language = new Language(isoCode, isoCode) { IsDefault = repository.Count(null) == 0 };
        repository.Save(language);
        return language;
    });
}
