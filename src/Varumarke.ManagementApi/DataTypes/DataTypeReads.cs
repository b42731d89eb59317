using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>Data types: one, some by key, by name or by editor, and where one is used.</summary>
internal sealed class DataTypeReads(IDataTypeService types, IDataTypeUsageService usage, IOptionsMonitor<DataTypesSettings> settings)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DataTypeReads>("data-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)).Until(ChangeKinds.DataTypes),
        Operation.Get<DataTypeReads>("data-type/batch", Access.ContentTypes, (own, call) => own.BatchAsync(call)).Until(ChangeKinds.DataTypes),
        Operation.Get<DataTypeReads>("data-type/configuration", Access.ContentTypes, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Get<DataTypeReads>("data-type/{id:guid}/is-used", Access.Settings, (own, call) => own.IsUsedAsync(call)),
        Operation.Get<DataTypeReads>("data-type/{id:guid}/referenced-by", Access.Settings, (own, call) => own.ReferencedByAsync(call)),
        Operation.Get<DataTypeReads>("data-type/{id:guid}/schema", Access.ContentTypes, (own, call) => own.SchemaAsync(call)),
        Operation.Get<DataTypeReads>("data-type/schemas/batch", Access.ContentTypes, (own, call) => own.SchemasAsync(call)),
        Operation.Get<DataTypeReads>("item/data-type", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<DataTypeReads>("item/data-type/search", Access.SignedIn, (own, call) => own.SearchAsync(call)),
        Operation.Get<DataTypeReads>("filter/data-type", Access.ContentTypes, (own, call) => own.FilterAsync(call)).Until(ChangeKinds.DataTypes),
    ];

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(DataTypePresenter.Present(type)) : Answer.NotFound;

    private async Task<Answer> BatchAsync(Call call)
    {
        IReadOnlyList<IDataType> found = await FindAsync(call.Keys("id"));
        return Answer.Of(new Paged<object>(found.Count, [.. found.Select(DataTypePresenter.Present)]));
    }

    private object Configuration() => new
    {
        CanBeChanged = settings.CurrentValue.CanBeChanged.ToString(),
        DocumentListViewId = Constants.DataTypes.Guids.ListViewContentGuid,
        MediaListViewId = Constants.DataTypes.Guids.ListViewMediaGuid,
    };

    private async Task<Answer> IsUsedAsync(Call call)
    {
        var used = await usage.HasSavedValuesAsync(call.Id);
        return used.Success ? Answer.Of(used.Result) : TypeRefusals.Of(used.Status);
    }

    private async Task<Answer> ReferencedByAsync(Call call)
    {
        if (await types.GetAsync(call.Id) is null)
        {
            return Answer.NotFound;
        }

        PagedModel<RelationItemModel> page = await types.GetPagedRelationsAsync(call.Id, call.Skip, call.Take);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(DataTypeUse.Present)]));
    }

    private async Task<Answer> ItemsAsync(Call call) => Answer.Of((await FindAsync(call.Keys("id"))).Select(DataTypePresenter.Item).ToArray());

    private async Task<Answer> SchemaAsync(Call call) => await types.GetAsync(call.Id) is { } type
        ? Answer.Of(new { ValueTypeName = DataTypePresenter.ValueTypeName(type), JsonSchema = (object?)null })
        : Answer.NotFound;

    private async Task<Answer> SchemasAsync(Call call)
    {
        IReadOnlyList<IDataType> found = await FindAsync(call.Keys("id"));
        return Answer.Of(new Paged<object>(found.Count, [.. found.Select(type => new
        {
            Id = type.Key,
            ValueTypeName = DataTypePresenter.ValueTypeName(type),
            JsonSchema = (object?)null,
            Error = (string?)null,
        })]));
    }

    private Task<Answer> SearchAsync(Call call) => PageAsync(call, call.Text("query"));

    private Task<Answer> FilterAsync(Call call) => PageAsync(call, call.Text("name"));

    private async Task<Answer> PageAsync(Call call, string? name)
    {
        PagedModel<IDataType> page = await types.FilterAsync(name, call.Text("editorUiAlias"), call.Text("editorAlias"), call.Skip, call.Take);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(DataTypePresenter.Item)]));
    }

    private async Task<IReadOnlyList<IDataType>> FindAsync(Guid[] keys) => keys.Length == 0 ? [] : [.. await types.GetAllAsync(keys)];
}
