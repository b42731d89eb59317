// A program that a test kills. It boots the engine on the database of the first argument, checks that everything in the
// file of acknowledged publishes (the second argument) is there, and then publishes with four writers, telling each
// publish on standard output AFTER the service has answered that it succeeded:
//   verified <number of documents checked>
//   ack <key> <revision>
//   broken <what was found to be wrong>
// A third argument: "verify" only checks; "until-failure" lets each writer stop at its first failure, which it tells; "files"
// writes a media file and a rendition of three million bytes each instead, and tells what became of them:
//   wrote | failed <exception>: <message>
//   file <path> <length>, for everything that lies in the stores afterwards
// "reports" publishes reports of a seeded database again and again, see ReportWriter.
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.CrashWriter;
using Varumarke.DeliveryApi;
using Varumarke.Engine;
using Varumarke.Intake;
using Varumarke.Persistence;
using Varumarke.Renditions;
using Varumarke.Storage;

string database = args[0];
string acknowledged = args[1];
bool untilFailure = args is [_, _, "until-failure"];
WebApplicationBuilder builder = WebApplication.CreateBuilder();
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Varumarke:Database:ConnectionString"] = $"Data Source={database}",
    ["Logging:LogLevel:Default"] = "Error",
});
builder.Services.AddVarumarkeEngine(builder.Configuration).AddVarumarkeDeliveryApi();
builder.Services.AddVarumarkePersistence();
builder.Services.AddVarumarkeStorage(builder.Configuration);
builder.Services.AddVarumarkeIntake(builder.Configuration);
builder.Services.AddVarumarkeRenditions(builder.Configuration);
await using WebApplication app = builder.Build();
app.Services.UseVarumarkeEngine();
await app.Services.BootVarumarkeEngineAsync();

var contents = app.Services.GetRequiredService<IContentService>();
if (args is [_, _, "reports"])
{
    new ReportWriter(contents, app.Services.GetRequiredService<IContentTypeService>()).Run(acknowledged);
    return;
}

Dictionary<Guid, int> known = await Verify();
if (args is [_, _, "verify"])
{
    return;
}

if (args is [_, _, "files"])
{
    await Files();
    return;
}

await Type();

var documents = new ConcurrentDictionary<Guid, int>(known);
await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => Write(writer))));

async Task<Dictionary<Guid, int>> Verify()
{
    Dictionary<Guid, int> acks = System.IO.File.Exists(acknowledged)
        ? (await System.IO.File.ReadAllLinesAsync(acknowledged))
            .Select(line => line.Split(' '))
            .GroupBy(parts => Guid.Parse(parts[1]))
            .ToDictionary(group => group.Key, group => group.Max(parts => int.Parse(parts[2], CultureInfo.InvariantCulture)))
        : [];
    foreach ((Guid key, int revision) in acks)
    {
        IContent? document = contents.GetById(key);
        string? published = document?.GetValue<string>("title", published: true);
        if (document is not { Published: true } || published is null || int.Parse(published, CultureInfo.InvariantCulture) < revision)
        {
            Console.WriteLine($"broken {key} was acknowledged at revision {revision} and is {published ?? "gone"}");
        }

        // Name and value are written by the same publish, so they must tell the same revision.
        if (document is not null && document.PublishName?.Split('-')[^1].Trim() != published)
        {
            Console.WriteLine($"broken {key} is half-written: it is named '{document.PublishName}' and holds {published}");
        }
    }

    // Its address follows its name, whether or not somebody was told that it is published.
    var urls = app.Services.GetRequiredService<IDocumentUrlService>();
    var strings = app.Services.GetRequiredService<IShortStringHelper>();
    foreach (IContent document in contents.GetRootContent().Where(document => document.Published))
    {
        string expected = document.PublishName!.ToUrlSegment(strings);
        string? address = urls.GetUrlSegment(document.Key, "sv-SE", isDraft: false);
        if (address != expected)
        {
            Console.WriteLine($"broken {document.Key} is published as '{document.PublishName}' with the address {address ?? "of nothing"}");
        }
    }

    await using var connection = new SqliteConnection($"Data Source={database}");
    await connection.OpenAsync();
    await using SqliteCommand check = connection.CreateCommand();
    check.CommandText = "PRAGMA integrity_check";
    if (await check.ExecuteScalarAsync() is not "ok")
    {
        Console.WriteLine("broken PRAGMA integrity_check");
    }

    check.CommandText = "PRAGMA foreign_key_check";
    if (await check.ExecuteScalarAsync() is not null)
    {
        Console.WriteLine("broken PRAGMA foreign_key_check");
    }

    Console.WriteLine($"verified {acks.Count}");
    return acks;
}

async Task Files()
{
    byte[] content = new byte[3_000_000];
    Array.Fill(content, (byte)'a');
    try
    {
        app.Services.GetRequiredService<MediaFileManager>().FileSystem.AddFile("full/text.txt", new MemoryStream(content));
        Console.WriteLine("wrote");
    }
    catch (IOException failure)
    {
        Console.WriteLine($"failed {failure.GetType().Name}: {failure.Message}");
    }

    var rendition = new RenditionKey(Guid.NewGuid(), new string('0', 32), "jpg");
    var renditions = app.Services.GetRequiredService<IRenditionStore>();
    await renditions.PutAsync(rendition, new MemoryStream(content), CancellationToken.None);
    await using Stream? kept = await renditions.OpenAsync(rendition, CancellationToken.None);
    Console.WriteLine(kept is null ? "not kept" : "kept");
    foreach (string store in new[] { FileStores.Media, FileStores.Renditions })
    {
        string root = Path.GetDirectoryName(app.Services.GetRequiredKeyedService<IFileStore>(store).LocalPath("x"))!;
        foreach (FileInfo file in Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories) : [])
        {
            Console.WriteLine($"file {file.FullName} {file.Length}");
        }
    }
}

async Task Type()
{
    var types = app.Services.GetRequiredService<IContentTypeService>();
    if (types.Get("page") is not null)
    {
        return;
    }

    IDataEditor editor = app.Services.GetRequiredService<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.TextBox]!;
    var text = new DataType(editor, app.Services.GetRequiredService<IConfigurationEditorJsonSerializer>()) { Name = "Text", DatabaseType = ValueStorageType.Nvarchar };
    await app.Services.GetRequiredService<ILanguageService>().CreateAsync(new Language("sv-SE", "Svenska") { IsDefault = true }, Constants.Security.SuperUserKey);
    await app.Services.GetRequiredService<IDataTypeService>().CreateAsync(text, Constants.Security.SuperUserKey);
    var shortStrings = app.Services.GetRequiredService<IShortStringHelper>();
    var page = new ContentType(shortStrings, Constants.System.Root) { Alias = "page", Name = "Page", AllowedAsRoot = true };
    page.AddPropertyGroup("content", "Content");
    page.AddPropertyType(new PropertyType(shortStrings, text, "title") { Name = "Title" }, "content");
    await types.CreateAsync(page, Constants.Security.SuperUserKey);
}

void Tell(string line)
{
    lock (contents)
    {
        Console.WriteLine(line);
    }
}

void Write(int writer)
{
    var random = new Random(writer);
    var mine = new List<Guid>();
    while (true)
    {
        bool create = mine.Count < 3 || random.Next(4) == 0;
        IContent document = create
            ? contents.Create("Dokument", Constants.System.Root, "page")
            : contents.GetById(mine[random.Next(mine.Count)])!;
        int revision = create ? 1 : documents[document.Key] + 1;
        document.Name = $"{document.Key} - {revision}";
        document.SetValue("title", revision.ToString(CultureInfo.InvariantCulture));
        bool published;
        try
        {
            published = contents.Save(document).Success && contents.Publish(document, ["*"]).Success;
        }
        catch (Exception failure) when (untilFailure)
        {
            Tell($"failed {failure.GetType().Name}: {failure.Message}");
            return;
        }

        if (published)
        {
            documents[document.Key] = revision;
            if (create)
            {
                mine.Add(document.Key);
            }

            Tell($"ack {document.Key} {revision}");
        }
    }
}
