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
internal sealed class SyncMediaFiles(MediaFileManager files, FilePlaces places, MediaAddresses addresses, IUploadDoor door)
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
            .Select(value => Source(value.Text, []))
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
        string? source = Source(value.Text, notes);
        if (source is null)
        {
            return value.Text;
        }

        string? file = folder.Find(source, notes);
        string? current = Current(value, property);
        string target = current ?? addresses.Choose(source, entity, property.PropertyType, notes);
        if (file is null && current is null && !files.FileSystem.FileExists(target))
        {
            notes.Add($"The file of '{property.Alias}', {source}, is not in the media folder; the value is kept as it is.");
            return value.Text;
        }

        string? place = current ?? (files.FileSystem.FileExists(target) ? target : null);
        if (file is not null)
        {
            using FileStream bytes = File.OpenRead(file);
            if (!(place is not null && SameBytes(bytes, place)) && refusal is null)
            {
                place = Store(bytes, target, current, entity, notes, dryRun, ref refusal);
                written = current is not null && place != current;
                notes.AddRange(current is null && place is not null && place != target
                    ? [$"Another file lies at {files.FileSystem.GetUrl(target)}; its own is {files.FileSystem.GetUrl(place)} here."]
                    : []);
            }
        }

        if (place is not null)
        {
            addresses.LeadOn(source, place, entity, notes);
        }

        return place is null ? value.Text : WithSource(value.Text, files.FileSystem.GetUrl(place));
    }

    // The file that the item has now, which is not where Umbraco would put it once it has been replaced.
    private string? Current(PropertyText value, IProperty property)
    {
        bool varies = property.PropertyType.VariesByCulture();
        string? stored = property.GetValue(varies ? value.Culture : null, property.PropertyType.VariesBySegment() ? value.Segment : null)?.ToString();
        return stored is not null && Source(stored, []) is { } source && files.FileSystem.GetRelativePath(source) is var path && files.FileSystem.FileExists(path) ? path : null;
    }

    // What is stored is what the door lets in, which of a drawing may be other bytes than those in the folder. Gives where the
    // item's file lies then.
    private string? Store(
        FileStream bytes, string target, string? current, IContentBase entity, List<string> notes, bool dryRun, ref UploadRefusal? refusal)
    {
        UploadVerdict verdict = Judge(bytes, Path.GetFileName(target), notes);
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
        if (current is not null && current != place && entity is IMedia && addresses.IsOwn(current, entity))
        {
            places.RemoveWhenCommitted(current);
        }

        return place;
    }

    // A file whose ending does not fit what it holds has done its work where it comes from. It is judged by its content alone, and
    // keeps its name, and with it its address: it leaves as what it is, whatever it is called.
    private UploadVerdict Judge(FileStream bytes, string name, List<string> notes)
    {
        UploadVerdict named = door.JudgeAsync(bytes, name, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        if (named.Refusal is not { Fault: UploadFault.Mislabelled } mislabelled)
        {
            return named;
        }

        UploadVerdict verdict = door.JudgeAsync(bytes, fileName: null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        notes.AddRange(verdict.IsAdmitted ? [$"{mislabelled.English} It is taken under its name all the same."] : []);
        return verdict;
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
    private static string? Source(string text, List<string> notes)
    {
        string source = text;
        if (SyncJson.LooksLikeJson(text))
        {
            source = Parse(text)?["src"] is JsonValue value && value.TryGetValue(out string? src) ? src : string.Empty;
        }

        // Only as a step of its own does ".." lead out of a folder; in a name it is two dots.
        source = source.Trim();
        bool elsewhere = source.Contains("://", StringComparison.Ordinal) || source.StartsWith("//", StringComparison.Ordinal);
        if (source.Length == 0 || elsewhere)
        {
            return null;
        }

        if (MediaAddresses.LeadsOut(source))
        {
            notes.Add($"The path {SyncXmlRead.Short(source)} leads out of the media; the value is kept, and no file is taken.");
            return null;
        }

        return source;
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
