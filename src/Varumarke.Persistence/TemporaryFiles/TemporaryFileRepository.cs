using System.Globalization;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.TemporaryFiles;

/// <summary>
/// Uploads that no content holds yet: a folder per key with the file, and beside it the time until which it is kept.
/// Files rather than rows, since an upload may be large and is thrown away.
/// </summary>
internal sealed class TemporaryFileRepository(IHostingEnvironment environment) : ITemporaryFileRepository
{
    private const string Content = "content";
    private const string Description = "description";

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        string folder = Folder(key);
        if (!File.Exists(Path.Combine(folder, Description)))
        {
            return null;
        }

        string[] lines = await File.ReadAllLinesAsync(Path.Combine(folder, Description));
        return new TemporaryFileModel
        {
            Key = key,
            FileName = lines[1],
            AvailableUntil = DateTime.Parse(lines[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            OpenReadStream = () => File.OpenRead(Path.Combine(folder, Content)),
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        string folder = Folder(model.Key);
        Directory.CreateDirectory(folder);
        await using (Stream from = model.OpenReadStream())
        await using (FileStream to = File.Create(Path.Combine(folder, Content)))
        {
            await from.CopyToAsync(to);
        }

        // Written last: without it the upload does not exist, so a half-written file is never found. The name is only
        // ever data here; it is not part of any path.
        string[] lines = [model.AvailableUntil.ToString("O", CultureInfo.InvariantCulture), model.FileName.ReplaceLineEndings(" ")];
        await File.WriteAllLinesAsync(Path.Combine(folder, Description), lines);
    }

    public Task DeleteAsync(Guid key)
    {
        string folder = Folder(key);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        var removed = new List<Guid>();
        if (!Directory.Exists(environment.TemporaryFileUploadPath))
        {
            return removed;
        }

        foreach (string folder in Directory.GetDirectories(environment.TemporaryFileUploadPath))
        {
            if (Guid.TryParse(Path.GetFileName(folder), out Guid key) && (await GetAsync(key) is not { } file || file.AvailableUntil < dateTime))
            {
                await DeleteAsync(key);
                removed.Add(key);
            }
        }

        return removed;
    }

    private string Folder(Guid key) => Path.Combine(environment.TemporaryFileUploadPath, key.ToString("D"));
}
