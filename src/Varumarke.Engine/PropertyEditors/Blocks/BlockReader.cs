using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>Reads a posted or stored block value of one kind; what is no such value is no value, never an exception.</summary>
internal sealed class BlockReader<TValue, TLayout>(
    BlockEditorDataConverter<TValue, TLayout> converter,
    IJsonSerializer jsonSerializer,
    BlockElementTypes elementTypes)
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    /// <summary>The text that was looked at last on this thread, and its blocks as long as the collector leaves them.</summary>
    [ThreadStatic]
    private static (WeakReference<string> Text, WeakReference<BlockEditorData<TValue, TLayout>> Blocks)? _looked;

    /// <summary>
    /// As <see cref="Read"/>, for those who only look: while a page is published, its validators, tags and references and each language
    /// look at one and the same text, and a long list of blocks is taken apart once for all of them. Nobody may change what is given.
    /// </summary>
    public BlockEditorData<TValue, TLayout>? Look(object? value)
    {
        if (value is not string text)
        {
            return Read(value);
        }

        if (_looked is { } last && last.Text.TryGetTarget(out string? known) && ReferenceEquals(known, text) && last.Blocks.TryGetTarget(out BlockEditorData<TValue, TLayout>? blocks))
        {
            // Types may have changed since.
            elementTypes.Resolve(blocks.BlockValue);
            return blocks;
        }

        BlockEditorData<TValue, TLayout>? read = Read(text);
        _looked = read is null ? null : (new(text), new(read));
        return read;
    }

    /// <summary>
    /// Reads the value with every property's type resolved. Blocks that the layout does not hold are left out: they were removed
    /// by an editor, and nothing can show them.
    /// </summary>
    public BlockEditorData<TValue, TLayout>? Read(object? value)
    {
        BlockEditorData<TValue, TLayout>? data = Parse(value);
        if (data is null)
        {
            return null;
        }

        HashSet<Guid> content = data.References.Select(reference => reference.ContentKey).ToHashSet();
        HashSet<Guid> settings = data.References.Select(reference => reference.SettingsKey).OfType<Guid>().ToHashSet();
        data.BlockValue.ContentData.RemoveAll(item => !content.Contains(item.Key));
        data.BlockValue.SettingsData.RemoveAll(item => !settings.Contains(item.Key));
        elementTypes.Resolve(data.BlockValue);
        return data;
    }

    /// <summary>Reads the value as it is, without looking up types.</summary>
    public BlockEditorData<TValue, TLayout>? Parse(object? value)
    {
        // A value that is already read is copied: reading fills in and takes out.
        object? source = value is TValue read ? jsonSerializer.Serialize(read) : value;
        if (EditorValues.As<TValue>(source, jsonSerializer) is not { } parsed)
        {
            return null;
        }

        BlockEditorData<TValue, TLayout> data = converter.Convert(parsed);
        return data.Layout is null ? null : data;
    }
}
