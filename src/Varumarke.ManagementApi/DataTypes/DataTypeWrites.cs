using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>Data types made, changed, moved, copied and deleted.</summary>
internal sealed class DataTypeWrites(
    IDataTypeService types,
    IDataTypeContainerService folders,
    PropertyEditorCollection editors,
    IConfigurationEditorJsonSerializer json)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<DataTypeWrites>("data-type", Access.Settings, (own, call) => own.CreateAsync(call)),
        Operation.Put<DataTypeWrites>("data-type/{id:guid}", Access.Settings, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<DataTypeWrites>("data-type/{id:guid}", Access.Settings, (own, call) => own.DeleteAsync(call)),
        Operation.Put<DataTypeWrites>("data-type/{id:guid}/move", Access.Settings, (own, call) => own.MoveAsync(call)),
        Operation.Post<DataTypeWrites>("data-type/{id:guid}/copy", Access.Settings, (own, call) => own.CopyAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        SentDataType sent = await call.BodyAsync<SentDataType>();
        if (!editors.TryGet(sent.EditorAlias, out IDataEditor? editor))
        {
            return TypeRefusals.Of(DataTypeOperationStatus.PropertyEditorNotFound);
        }

        int parent = Constants.System.Root;
        if (sent.Parent is { } folder)
        {
            if (await folders.GetAsync(folder.Id) is not { } found)
            {
                return TypeRefusals.Of(DataTypeOperationStatus.ParentNotFound);
            }

            parent = found.Id;
        }

        var type = new DataType(editor, json, parent);
        if (sent.Id is { } key)
        {
            type.Key = key;
        }

        Fill(type, sent, editor);
        Attempt<IDataType, DataTypeOperationStatus> made = await types.CreateAsync(type, call.User.Key);
        return made.Success ? Answer.Created("data-type", made.Result.Key) : TypeRefusals.Of(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentDataType sent = await call.BodyAsync<SentDataType>();
        if (await types.GetAsync(call.Id) is not { } current)
        {
            return Answer.NotFound;
        }

        if (!editors.TryGet(sent.EditorAlias, out IDataEditor? editor))
        {
            return TypeRefusals.Of(DataTypeOperationStatus.PropertyEditorNotFound);
        }

        var type = (IDataType)current.DeepClone();
        type.Editor = editor;
        Fill(type, sent, editor);
        Attempt<IDataType, DataTypeOperationStatus> saved = await types.UpdateAsync(type, call.User.Key);
        return saved.Success ? Answer.Done : TypeRefusals.Of(saved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IDataType?, DataTypeOperationStatus> deleted = await types.DeleteAsync(call.Id, call.User.Key);
        return deleted.Success ? Answer.Done : TypeRefusals.Of(deleted.Status);
    }

    private async Task<Answer> MoveAsync(Call call)
    {
        SentTarget sent = await call.BodyAsync<SentTarget>();
        if (await types.GetAsync(call.Id) is not { } type)
        {
            return Answer.NotFound;
        }

        Attempt<IDataType, DataTypeOperationStatus> moved = await types.MoveAsync(type, sent.Target?.Id, call.User.Key);
        return moved.Success ? Answer.Done : TypeRefusals.Of(moved.Status);
    }

    private async Task<Answer> CopyAsync(Call call)
    {
        SentTarget sent = await call.BodyAsync<SentTarget>();
        if (await types.GetAsync(call.Id) is not { } type)
        {
            return Answer.NotFound;
        }

        Attempt<IDataType, DataTypeOperationStatus> copied = await types.CopyAsync(type, sent.Target?.Id, call.User.Key);
        return copied.Success ? Answer.Created("data-type", copied.Result.Key) : TypeRefusals.Of(copied.Status);
    }

    private void Fill(IDataType type, SentDataType sent, IDataEditor editor)
    {
        IConfigurationEditor configuration = editor.GetConfigurationEditor();
        type.Name = sent.Name ?? string.Empty;
        type.EditorUiAlias = sent.EditorUiAlias;
        type.ConfigurationData = configuration.FromConfigurationEditor(Values(sent.Values));
        type.DatabaseType = ValueTypes.ToStorageType(ValueTypeOf(configuration, editor, type.ConfigurationData));
    }

    // What is stored may depend on the settings, as for a label, and then the settings say so.
    private string ValueTypeOf(IConfigurationEditor configuration, IDataEditor editor, IDictionary<string, object> data)
    {
        object settings;
        try
        {
            settings = configuration.ToConfigurationObject(data, json);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or NotSupportedException)
        {
            throw new RefusedCallException(TypeRefusals.Of(DataTypeOperationStatus.InvalidConfiguration).Problem!);
        }

        return settings is IConfigureValueType typed ? typed.ValueType : editor.GetValueEditor().ValueType;
    }

    // Through the serializer that reads stored settings, so that a type just saved looks like one that has been read.
    private Dictionary<string, object> Values(IReadOnlyList<SentValue>? values)
    {
        var sent = new JsonObject();
        foreach (SentValue value in values ?? [])
        {
            if (value is { Alias.Length: > 0 } && value.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                sent[value.Alias] = JsonNode.Parse(value.Value.GetRawText());
            }
        }

        return json.Deserialize<Dictionary<string, object>>(sent.ToJsonString()) ?? [];
    }

    private sealed record SentDataType(string? Name, string? EditorAlias, string? EditorUiAlias, IReadOnlyList<SentValue>? Values, Guid? Id, Reference? Parent);

    private sealed record SentValue(string? Alias, JsonElement Value);
}
