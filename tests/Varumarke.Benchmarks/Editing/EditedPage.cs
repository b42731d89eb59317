using System.Text.Json.Nodes;

namespace Varumarke.Benchmarks.Editing;

/// <summary>A type of 30 properties in two languages, and pages of it.</summary>
internal sealed class EditedPage
{
    public const int Properties = 30;
    private const string Swedish = "sv-SE";
    private const string English = "en-GB";
    private static readonly Guid Type = new("b5a3f6d2-6a57-4b6c-9d0e-6f9a4f5f7c01");

    private readonly Guid _key;
    private readonly string _name;

    private EditedPage(Guid key, string name) => (_key, _name) = (key, name);

    public string Path => $"document/{_key}";

    /// <summary>Makes the second language and the type; the first text editor that there is edits all of it.</summary>
    public static async Task PrepareAsync(Desk desk)
    {
        JsonNode languages = (await desk.CallAsync(HttpMethod.Get, "language?take=100"))!;
        if (!languages["items"]!.AsArray().Any(language => language!["isoCode"]!.GetValue<string>() == English))
        {
            await desk.CallAsync(HttpMethod.Post, "language", new { isoCode = English, name = "English", isDefault = false, isMandatory = false });
        }

        JsonNode types = (await desk.CallAsync(HttpMethod.Get, "filter/data-type?editorAlias=Umbraco.TextBox&take=1"))!;
        Guid text = types["items"]![0]!["id"]!.GetValue<Guid>();
        Guid group = Guid.NewGuid();
        await desk.CallAsync(HttpMethod.Post, "document-type", new
        {
            id = Type, alias = "edited", name = "Redigerad", icon = "icon-document", allowedAsRoot = true, variesByCulture = true, variesBySegment = false, isElement = false,
            allowedTemplates = Array.Empty<object>(), cleanup = new { preventCleanup = false }, allowedDocumentTypes = Array.Empty<object>(), compositions = Array.Empty<object>(),
            containers = new[] { new { id = group, name = "Innehåll", type = "Group", sortOrder = 0 } },
            properties = Enumerable.Range(1, Properties).Select(number => new
            {
                id = Guid.NewGuid(), container = new { id = group }, sortOrder = number, alias = $"text{number}", name = $"Text {number}", dataType = new { id = text },
                variesByCulture = true, variesBySegment = false, validation = new { mandatory = false }, appearance = new { labelOnTop = false },
            }),
        });
    }

    public static async Task<EditedPage> CreateAsync(Desk desk, int number)
    {
        var page = new EditedPage(Guid.NewGuid(), $"Redigerad {number}");
        await desk.CallAsync(HttpMethod.Post, "document", new { id = page._key, parent = (object?)null, documentType = new { id = Type }, template = (object?)null, values = Values(0), variants = page.Variants });
        return page;
    }

    public Task<TimeSpan> OpenAsync(Desk desk) => desk.TimeAsync(HttpMethod.Get, Path);

    public Task<TimeSpan> SaveAsync(Desk desk, int turn) => desk.TimeAsync(HttpMethod.Put, Path, new { template = (object?)null, values = Values(turn), variants = Variants });

    public Task<TimeSpan> PublishAsync(Desk desk) =>
        desk.TimeAsync(HttpMethod.Put, Path + "/publish", new { publishSchedules = new[] { new { culture = Swedish }, new { culture = English } } });

    private object[] Variants => [new { culture = Swedish, segment = (string?)null, name = _name }, new { culture = English, segment = (string?)null, name = _name + " (en)" }];

    private static object[] Values(int turn) =>
    [
        .. new[] { Swedish, English }.SelectMany(culture => Enumerable.Range(1, Properties).Select(number => new
        {
            alias = $"text{number}", culture, segment = (string?)null, value = $"{culture}, text {number}, gång {turn}: älven går genom dalen och skogen står tät på båda sidor",
        })),
    ];
}
