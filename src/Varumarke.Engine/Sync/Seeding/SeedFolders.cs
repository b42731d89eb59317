using Microsoft.Extensions.Hosting;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>Finds the folders of the seed: in the content root, in the folders above it, and beside the program.</summary>
internal sealed class SeedFolders(IHostEnvironment environment)
{
    private const int Places = 4;

    /// <summary>The folder; null where there is none.</summary>
    public string? Find(string folder)
    {
        if (Path.IsPathRooted(folder))
        {
            return Directory.Exists(folder) ? folder : null;
        }

        var places = new List<string>();
        for (DirectoryInfo? at = new(environment.ContentRootPath); at is not null && places.Count < Places; at = at.Parent)
        {
            places.Add(at.FullName);
        }

        places.Add(AppContext.BaseDirectory);
        return places.Select(place => Path.Combine(place, folder)).FirstOrDefault(Directory.Exists);
    }
}
