using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>Data types, as editing a document needs them: which editor, with which settings.</summary>
internal sealed class DataTypeReads(IDataTypeService types)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DataTypeReads>("data-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)),
        Operation.Get<DataTypeReads>("item/data-type", Access.ContentTypes, (own, call) => own.ItemsAsync(call)),
    ];

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(Present(type)) : Answer.NotFound;

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IDataType> found = keys.Length == 0 ? [] : await types.GetAllAsync(keys);
        return Answer.Of(found.Select(type => new
        {
            Id = type.Key,
            Flags = Array.Empty<object>(),
            Name = type.Name ?? string.Empty,
            type.EditorUiAlias,
            type.EditorAlias,
            IsDeletable = type.IsDeletableDataType(),
        }).ToArray());
    }

    private static object Present(IDataType type) => new
    {
        Id = type.Key,
        Name = type.Name ?? string.Empty,
        type.EditorAlias,
        EditorUiAlias = type.EditorUiAlias ?? type.EditorAlias,
        Values = (type.Editor?.GetConfigurationEditor() is { } editor ? editor.ToConfigurationEditor(type.ConfigurationData) : type.ConfigurationData)
            .Select(pair => new { Alias = pair.Key, pair.Value }).ToArray(),
        IsDeletable = type.IsDeletableDataType(),
        CanIgnoreStartNodes = type.IsBuildInDataType() is false,
    };
}
