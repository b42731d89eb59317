using System.Text.RegularExpressions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>
/// Looks for pictures that a document's values name and that are not here: in rich texts, pickers and blocks alike, since the
/// reader meets a gap in each.
/// </summary>
internal sealed partial class MentionedMedia(IEntityService entities, MediaFileManager files)
{
    private readonly Dictionary<string, bool> _paths = new(StringComparer.Ordinal);
    private HashSet<Guid>? _media;

    public void Check(ContentItem item, List<string> notes)
    {
        foreach (ContentProperty property in item.Properties)
        {
            foreach (PropertyText value in property.Values)
            {
                Check(property.Alias, value.Text, notes);
            }
        }
    }

    private void Check(string alias, string text, List<string> notes)
    {
        bool mentions = text.Contains("umb://media/", StringComparison.Ordinal)
            || text.Contains("mediaKey", StringComparison.Ordinal)
            || text.Contains("<img", StringComparison.Ordinal);
        if (!mentions)
        {
            return;
        }

        IEnumerable<string> missing = Keys().Matches(text)
            .Select(match => Guid.Parse(match.Groups["key"].ValueSpan))
            .Where(key => !IsHere(key))
            .Select(key => $"'{alias}' names the media item {key}, which is neither in the folder nor here; nothing is shown in its place.")
            .Concat(Pictures().Matches(text)
                .Select(match => match.Groups["path"].Value)
                .Where(path => !text.Contains("data-udi", StringComparison.Ordinal) && !FileIsHere(path))
                .Select(path => $"'{alias}' shows {SyncXmlRead.Short(path)}, which is neither in the folder nor here."));
        notes.AddRange(missing.Distinct().Except(notes).ToArray());
    }

    private bool IsHere(Guid key)
    {
        _media ??= [.. entities.GetAll(UmbracoObjectTypes.Media).Select(entity => entity.Key)];
        return _media.Contains(key);
    }

    private bool FileIsHere(string path)
    {
        if (!_paths.TryGetValue(path, out bool isHere))
        {
            isHere = files.FileSystem.FileExists(files.FileSystem.GetRelativePath(Uri.UnescapeDataString(path)));
            _paths[path] = isHere;
        }

        return isHere;
    }

    [GeneratedRegex("(?:umb://media/|\"mediaKey\"\\s*:\\s*\")(?<key>[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();

    // In JSON the quotes are escaped, as \" or as \u0022.
    [GeneratedRegex("<img[^>]{0,2000}?\\ssrc=(?:\\\\?[\"']|\\\\u0022)(?<path>/media/[^\"'\\\\?#>]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pictures();
}
