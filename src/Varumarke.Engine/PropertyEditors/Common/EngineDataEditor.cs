using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>A property editor whose values are handled by <typeparamref name="TValueEditor"/>, without settings.</summary>
internal abstract class EngineDataEditor<TValueEditor> : DataEditor
    where TValueEditor : class, IDataValueEditor
{
    protected EngineDataEditor(IDataValueEditorFactory factory)
        : base(factory) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<TValueEditor>(Attribute!);
}

/// <summary>The same with settings of type <typeparamref name="TSettings"/>.</summary>
internal abstract class EngineDataEditor<TValueEditor, TSettings>(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<TValueEditor>(factory)
    where TValueEditor : class, IDataValueEditor
    where TSettings : new()
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new SettingsEditor<TSettings>(ioHelper);
}
