using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>
/// A value editor gets its data type's settings only when it is made for one; the shared instance, which Umbraco's services
/// show values with, has none and asks the cache.
/// </summary>
internal static class ValueEditorSettings
{
    public static TSettings? SettingsFor<TSettings>(this DataValueEditor editor, IProperty property, IDataTypeConfigurationCache cache)
        where TSettings : class =>
        editor.ConfigurationObject as TSettings ?? cache.GetConfigurationAs<TSettings>(property.PropertyType.DataTypeKey);
}
