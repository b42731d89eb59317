using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Legacy;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;
using DataType = Umbraco.Cms.Core.Models.DataType;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Data types. One whose editor is not here keeps the editor's alias and its configuration, so that nothing is lost when the editor comes.</summary>
internal sealed class DataTypesKind(
    IDataTypeService dataTypes,
    IDataTypeContainerService containers,
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer) : ISyncKind
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    public SyncKind Kind => SyncKind.DataTypes;

    public async Task ImportAsync(IReadOnlyList<SyncSource> sources, ImportRun run)
    {
        var folders = new TypeFolders<IDataType>(containers, nameof(SyncKind.DataTypes));
        HashSet<Guid> claimed = [.. sources.Select(source => source.Item.Key)];
        int done = 0;
        foreach (SyncSource source in sources)
        {
            run.Add(source, await run.GuardAsync(() => SaveAsync((DataTypeItem)source.Item, folders, claimed, run)));
            run.Progress(Kind, ++done, sources.Count);
        }
    }

    public async Task ExportAsync(ExportRun run)
    {
        var folders = new TypeFolders<IDataType>(containers, nameof(SyncKind.DataTypes));
        var items = new List<SyncItem>();
        foreach (IDataType dataType in await dataTypes.GetAllAsync())
        {
            items.Add(ToItem(dataType, await folders.PathAsync(dataType)));
        }

        run.WriteAll(Kind, items);
    }

    private async Task<SyncResult> SaveAsync(DataTypeItem item, TypeFolders<IDataType> folders, HashSet<Guid> claimed, ImportRun run)
    {
        List<string> notes = [];
        item = LegacyDataTypes.Convert(
            item,
            alias => contentTypes.Get(alias)?.Key ?? run.KeyInFolder(SyncKind.ContentTypes, alias),
            alias => mediaTypes.Get(alias)?.Key ?? run.KeyInFolder(SyncKind.MediaTypes, alias),
            notes);
        IDataType? dataType = await dataTypes.GetAsync(item.Key) ?? await SameNameAsync(item, claimed);
        bool isNew = dataType is null;
        string? folderBefore = isNew ? null : await folders.PathAsync(dataType!);
        string before = isNew ? string.Empty : SyncCodec.Text(Kind, ToItem(dataType!, folderBefore));
        IDataEditor editor = Editor(item.EditorAlias, notes);
        EntityContainer? folder = await folders.EnsureAsync(item.Folder);

        dataType ??= new DataType(editor, serializer, folder?.Id ?? Constants.System.Root) { Key = item.Key };
        run.Map(item.Key, dataType.Key);
        dataType.Name = item.Name;
        dataType.Editor = editor;
        dataType.EditorUiAlias = item.EditorUiAlias ?? dataType.EditorUiAlias ?? UiAlias(editor.Alias);
        if (item.Config is not null)
        {
            dataType.ConfigurationData = editor.GetConfigurationEditor().FromDatabase(item.Config, serializer);
        }

        dataType.DatabaseType = Enum.TryParse(item.DatabaseType, out ValueStorageType storage) ? storage : Storage(dataType);
        bool moved = !isNew && (folder?.Id ?? Constants.System.Root) != dataType.ParentId;
        if (!isNew && !moved && before == SyncCodec.Text(Kind, ToItem(dataType, folderBefore)))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        LeaveOutFaults(dataType, notes);
        if (!isNew && !moved && before == SyncCodec.Text(Kind, ToItem(dataType, folderBefore)))
        {
            return new SyncResult(SyncOutcome.Unchanged, null, notes);
        }

        Attempt<IDataType, DataTypeOperationStatus> attempt = isNew
            ? await dataTypes.CreateAsync(dataType, User)
            : await dataTypes.UpdateAsync(dataType, User);
        if (attempt.Success && moved)
        {
            attempt = await dataTypes.MoveAsync(dataType, folder?.Key, User);
        }

        return attempt.Success
            ? new SyncResult(isNew ? SyncOutcome.Created : SyncOutcome.Updated, null, notes)
            : SyncResult.Failed(Reason(attempt.Status, dataType), notes);
    }

    // Another site's copy of a data type of Umbraco's own may have a key of its own; two of one name would only confuse.
    private async Task<IDataType?> SameNameAsync(DataTypeItem item, HashSet<Guid> claimed)
    {
        IDataType? same = await dataTypes.GetAsync(item.Name);
        return same is null || claimed.Contains(same.Key) || same.EditorAlias != item.EditorAlias ? null : same;
    }

    private IDataEditor Editor(string alias, List<string> notes)
    {
        if (editors.TryGet(alias, out IDataEditor? editor))
        {
            return editor;
        }

        notes.Add($"The editor '{alias}' is not here; its configuration and values are kept as they are.");
        return new MissingPropertyEditor(alias, valueEditors);
    }

    // One setting that its editor refuses is no reason to lose the data type, and with it the values of its properties.
    private void LeaveOutFaults(IDataType dataType, List<string> notes)
    {
        foreach (ValidationResult fault in dataTypes.ValidateConfigurationData(dataType).ToArray())
        {
            string[] settings = [.. fault.MemberNames.Where(dataType.ConfigurationData.ContainsKey)];
            if (settings.Length > 0)
            {
                dataType.ConfigurationData = dataType.ConfigurationData.Where(setting => !settings.Contains(setting.Key)).ToDictionary();
                notes.Add($"Its setting '{string.Join("', '", settings)}' is not valid and was left out: {fault.ErrorMessage}");
            }
        }
    }

    private string Reason(DataTypeOperationStatus status, IDataType dataType)
    {
        if (status != DataTypeOperationStatus.InvalidConfiguration)
        {
            return $"Umbraco answers {status}.";
        }

        IEnumerable<string?> faults = dataTypes.ValidateConfigurationData(dataType).Select(fault => fault.ErrorMessage);
        return "Its configuration is not valid: " + string.Join("; ", faults);
    }

    private DataTypeItem ToItem(IDataType dataType, string? folder)
    {
        IConfigurationEditor? configuration = dataType.Editor?.GetConfigurationEditor();
        string? config = configuration?.ToDatabase(dataType.ConfigurationData, serializer);
        ValueStorageType storage = dataType.DatabaseType;
        return new DataTypeItem(
            dataType.Key,
            dataType.Name ?? dataType.Key.ToString(),
            folder is null ? 1 : folder.Count(character => character == '/') + 2,
            dataType.EditorAlias,
            dataType.EditorUiAlias,
            storage == Storage(dataType) ? null : storage.ToString(),
            folder,
            config is null or "null" ? null : config);
    }

    private static ValueStorageType Storage(IDataType dataType)
    {
        if (dataType.Editor is null or MissingPropertyEditor)
        {
            return ValueStorageType.Ntext;
        }

        string valueType = dataType.ConfigurationObject is IConfigureValueType own
            ? own.ValueType
            : dataType.Editor.GetValueEditor(dataType.ConfigurationObject).ValueType;
        return ValueTypes.ToStorageType(valueType);
    }

    // Files from before Umbraco 14 name no editor UI; Umbraco's own are named after the editor.
    private static string UiAlias(string editorAlias)
    {
        return "Umb.PropertyEditorUi." + editorAlias[(editorAlias.LastIndexOf('.') + 1)..];
    }
}
