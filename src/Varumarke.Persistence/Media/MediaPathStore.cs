using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Media;

/// <summary>Which file paths a media item's file properties point at, as their editors read their values.</summary>
/// <remarks>The editors reach back to the repositories, so they are asked for late.</remarks>
internal sealed class MediaPathStore(Lazy<MediaUrlGeneratorCollection> generators)
{
    /// <summary>The id of the item whose file has a path.</summary>
    public static int? Find(VarumarkeDbContext context, string path) =>
        context.Set<MediaPathRow>().Where(row => row.Path == path).Select(row => (int?)row.NodeId).FirstOrDefault();

    /// <summary>Writes what an item points at now.</summary>
    public void Replace(VarumarkeDbContext context, IMedia media)
    {
        string[] paths = [.. Paths(media).Where(path => path.Length <= 400).Distinct(StringComparer.Ordinal)];
        if (context.Set<MediaPathRow>().Where(row => row.NodeId == media.Id).Select(row => row.Path).ToHashSet().SetEquals(paths))
        {
            return;
        }

        context.Set<MediaPathRow>().Where(row => row.NodeId == media.Id).ExecuteDelete();
        context.InsertMany(paths.Select(path => new MediaPathRow { NodeId = media.Id, Path = path }).ToArray());
    }

    private IEnumerable<string> Paths(IMedia media)
    {
        foreach (IProperty property in media.Properties)
        {
            foreach (IPropertyValue value in property.Values)
            {
                if (generators.Value.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value.EditedValue, out string? path) && !string.IsNullOrEmpty(path))
                {
                    yield return path;
                }
            }
        }
    }
}
