using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using Varumarke.Core.Uploads;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using File = System.IO.File;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>The files behind upload and image-cropper values: from the media folder into Umbraco's media file system, and back.</summary>
internal sealed class SyncMediaFiles(MediaFileManager files, FilePlaces places, IUploadDoor door)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool HoldsFile(IPropertyType type)
    {
        return type.PropertyEditorAlias is Constants.PropertyEditors.Aliases.ImageCropper or Constants.PropertyEditors.Aliases.UploadField;
    }

    /// <summary>Puts the item's files where Umbraco wants them and points the values there.</summary>
    public ImportedFiles Import(ContentItem item, IContentBase entity, MediaFolder folder, bool dryRun, List<string> notes)
    {
        bool anyChanged = false;
        UploadRefusal? refusal = null;
        var properties = new List<ContentProperty>();
        foreach (ContentProperty property in item.Properties)
        {
            bool holdsFile = entity.Properties.TryGetValue(property.Alias, out IProperty? target) && HoldsFile(target.PropertyType);
            properties.Add(!holdsFile ? property : property with
            {
                Values = [.. property.Values.Select(value =>
                {
                    string text = Import(value, entity, target!, folder, dryRun, notes, out bool written, ref refusal);
                    anyChanged |= written;
                    return value with { Text = text };
                })],
            });
        }

        return new ImportedFiles(item with { Properties = properties }, anyChanged, refusal);
    }

    /// <summary>Copies the item's files to the media folder, under the paths that its values name.</summary>
    public void Export(ContentItem item, IContentBase entity, MediaFolder folder, List<string> notes)
    {
        IEnumerable<string> sources = item.Properties
            .Where(property => entity.Properties.TryGetValue(property.Alias, out IProperty? holder) && HoldsFile(holder.PropertyType))
            .SelectMany(property => property.Values)
            .Select(value => Source(value.Text))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        foreach (string source in sources)
        {
            string path = files.FileSystem.GetRelativePath(source);
            if (!files.FileSystem.FileExists(path))
            {
                notes.Add($"The file {source} is not there, so it was not exported.");
                continue;
            }

            using Stream bytes = files.FileSystem.OpenFile(path);
            folder.Store(path.Replace('\\', '/'), bytes);
        }
    }

    private string Import(
        PropertyText value, IContentBase entity, IProperty property, MediaFolder folder, bool dryRun, List<string> notes, out bool written,
        ref UploadRefusal? refusal)
    {
        written = false;
        string? source = Source(value.Text);
        if (source is null)
        {
            return value.Text;
        }

        string? file = folder.Find(source);
        string target = Target(source, entity, property.PropertyType);
        string? current = Current(value, property) ?? (files.FileSystem.FileExists(target) ? target : null);
        if (file is null && current is null)
        {
            notes.Add($"The file of '{property.Alias}', {source}, is not in the media folder; the value is kept as it is.");
            return value.Text;
        }

        string? place = current;
        if (file is not null)
        {
            using FileStream bytes = File.OpenRead(file);
            if (!(current is not null && SameBytes(bytes, current)) && refusal is null)
            {
                place = Store(bytes, target, current, entity, property.PropertyType, dryRun, ref refusal);
                written = current is not null && place != current;
            }
        }

        return place is null ? value.Text : WithSource(value.Text, files.FileSystem.GetUrl(place));
    }

    // The file that the item has now, which is not where Umbraco would put it once it has been replaced.
    private string? Current(PropertyText value, IProperty property)
    {
        bool varies = property.PropertyType.VariesByCulture();
        string? stored = property.GetValue(varies ? value.Culture : null, property.PropertyType.VariesBySegment() ? value.Segment : null)?.ToString();
        return stored is not null && Source(stored) is { } source && files.FileSystem.GetRelativePath(source) is var path && files.FileSystem.FileExists(path) ? path : null;
    }

    // Umbraco's own place for it, worked out from the keys: the path that the site it came from used too, where keys are
    // kept. Umbraco's scheme refuses keys of version 7; such a key is turned into one that it takes.
    private string Target(string source, IContentBase entity, IPropertyType type)
    {
        Guid key = entity.Key.Version == 7 ? StableKey.Of("media file", entity.Key.ToString()) : entity.Key;
        Guid property = type.Key.Version == 7 ? StableKey.Of("media file", type.Key.ToString()) : type.Key;
        return files.GetMediaPath(Path.GetFileName(source.Replace('\\', '/')), key, property);
    }

    // What is stored is what the door lets in, which of a drawing may be other bytes than those in the folder. Gives where the
    // item's file lies then.
    private string? Store(
        FileStream bytes, string target, string? current, IContentBase entity, IPropertyType type, bool dryRun, ref UploadRefusal? refusal)
    {
        UploadVerdict verdict = door.JudgeAsync(bytes, Path.GetFileName(target), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        refusal = verdict.Refusal;
        if (!verdict.IsAdmitted)
        {
            return current;
        }

        using Stream admitted = verdict.Open(bytes);
        if (current is not null && verdict.Cleaned is not null && SameBytes(admitted, current))
        {
            return current;
        }

        if (dryRun)
        {
            return places.Find(target, admitted, current is not null);
        }

        string place = places.Put(target, admitted, current is not null);

        // A page's published version may still show the file that its draft has replaced; it goes with the page.
        if (current is not null && current != place && entity is IMedia && files.IsFileOwnedBy(current, entity.Key, type.Key))
        {
            places.RemoveWhenCommitted(current);
        }

        return place;
    }

    private bool SameBytes(Stream bytes, string target)
    {
        if (bytes.Length != files.FileSystem.GetSize(target))
        {
            return false;
        }

        using Stream stored = files.FileSystem.OpenFile(target);
        bool same = SHA256.HashData(bytes).AsSpan().SequenceEqual(SHA256.HashData(stored));
        bytes.Position = 0;
        return same;
    }

    /// <summary>The path in a value: an upload's whole value, an image cropper's src. Null for none, and for an address elsewhere.</summary>
    private static string? Source(string text)
    {
        string source = text;
        if (SyncJson.LooksLikeJson(text))
        {
            source = Parse(text)?["src"] is JsonValue value && value.TryGetValue(out string? src) ? src : string.Empty;
        }

        // Only as a step of its own does ".." lead out of a folder; in a name it is two dots.
        source = source.Trim();
        bool elsewhere = source.Contains("://", StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal);
        return source.Length == 0 || elsewhere || source.Split('/', '\\').Contains("..") ? null : source;
    }

    private static string WithSource(string text, string source)
    {
        if (!SyncJson.LooksLikeJson(text) || Parse(text) is not { } value)
        {
            return source;
        }

        value["src"] = source;
        return value.ToJsonString(Relaxed);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>What became of an item's files.</summary>
/// <param name="Item">The item, with its values pointing at the files here.</param>
/// <param name="Changed">A file here was replaced by one with other bytes.</param>
/// <param name="Refusal">Why a file was not taken; null when all were.</param>
internal sealed record ImportedFiles(ContentItem Item, bool Changed, UploadRefusal? Refusal);
