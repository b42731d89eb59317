using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Varumarke.Benchmarks.Corpus;

/// <summary>
/// Writes a site as sites are: the types of this repository's own configuration, pages in two languages made of blocks with rich
/// text that links to other pages and shows pictures, and media items with a file each.
/// </summary>
internal sealed partial class SiteWriter(string repository, string folder)
{
    private static readonly string[] Schema = ["ContentTypes", "DataTypes", "Dictionary", "Languages", "MediaTypes", "MemberTypes", "RelationTypes"];
    private static readonly string[] Words = [.. "älven skogen kommunen invånare förening marknad lokal samarbete logotyp profil regler tryck webb bilder möte plan beslut kultur idrott skola vård".Split(' ')];
    private readonly Random _random = new(1);

    public string Config => Path.Combine(folder, "config");

    public string Media => Path.Combine(folder, "media");

    public void Write(int documents, IReadOnlyList<string> pictures)
    {
        string own = Path.Combine(repository, "umbraco-config");
        foreach (string file in Schema.SelectMany(kind => Directory.EnumerateFiles(Path.Combine(own, kind), "*.config")))
        {
            string copy = Path.Combine(Config, Path.GetRelativePath(own, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        string image = File.ReadAllText(Path.Combine(own, "Media", "barn-pa-skolgarden.config"));
        foreach ((int number, string picture) in pictures.Index())
        {
            WriteImage(image, number, picture);
        }

        string page = File.ReadAllText(Path.Combine(own, "Content", "logotypen-i-samarbeten.config"));
        for (int number = 0; number < documents; number++)
        {
            WritePage(page, number, documents, Math.Max(1, pictures.Count));
        }
    }

    private void WriteImage(string template, int number, string picture)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{number:x8}/bild-{number}{Path.GetExtension(picture)}");
        string copy = Path.Combine(Media, name);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(picture, copy, overwrite: true);
        string text = KeyOfItem().Replace(template, $"<Media Key=\"{Key($"image {number}")}\" Alias=\"Bild {number}\" Level=\"1\">", 1);
        text = Name().Replace(text, $"<NodeName Default=\"Bild {number}\" />", 1);
        text = Parent().Replace(text, $"<Parent Key=\"{Guid.Empty}\"></Parent>", 1);
        text = SortOrder().Replace(text, $"<SortOrder>{number * 3}</SortOrder>", 1);
        text = Source().Replace(text, $"\"src\": \"/media/{name}\"", 1);
        Save("Media", $"bild-{number}", text);
    }

    // A tree of eight below each, whose orders have gaps, as they get when pages are moved and removed.
    private void WritePage(string template, int number, int documents, int pictures)
    {
        string text = ContentKey().Replace(template, match => Key($"{number} {match.Value}").ToString());
        text = KeyOfItem().Replace(text, $"<Content Key=\"{Key($"page {number}")}\" Alias=\"Guide {number}\" Level=\"1\">", 1);
        text = text.Replace("Logotypen i samarbeten", $"Guide {number}", StringComparison.Ordinal).Replace("The logo in partnerships", $"Guide in English {number}", StringComparison.Ordinal);
        string parent = number == 0 ? $"<Parent Key=\"{Guid.Empty}\"></Parent>" : $"<Parent Key=\"{Key($"page {(number - 1) / 8}")}\">Guide {(number - 1) / 8}</Parent>";
        text = Parent().Replace(text, parent, 1);
        text = SortOrder().Replace(text, $"<SortOrder>{((number % 8) * 2) + 1}</SortOrder>", 1);
        text = MediaKey().Replace(text, _ => $"\"mediaKey\": \"{Key($"image {_random.Next(pictures)}")}\"");
        text = Related().Replace(text, $"<related><Value><![CDATA[umb://document/{Key($"page {_random.Next(documents)}"):N}]]></Value></related>");
        text = Markup().Replace(text, _ => $"\"markup\": {JsonSerializer.Serialize(Prose(documents, pictures))}");
        Save("Content", $"guide-{number}", text);
    }

    private string Prose(int documents, int pictures) => string.Concat(Enumerable.Range(0, 3).Select(_ =>
        $"<h2>{Sentence(4)}</h2><p>{Sentence(40)} <a type=\"document\" href=\"/{{localLink:{Key($"page {_random.Next(documents)}")}}}\">läs mer</a> och <strong>{Sentence(2)}</strong>.</p>"
        + $"<p><img src=\"/media/bild.jpg?width=500\" alt=\"bild\" data-udi=\"umb://media/{Key($"image {_random.Next(pictures)}"):N}\"></p><ul>{string.Concat(Enumerable.Range(0, 6).Select(_ => $"<li>{Sentence(3)}</li>"))}</ul>"));

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));

    private void Save(string kind, string name, string text)
    {
        string file = Path.Combine(Config, kind, name + ".config");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    // Of version 4: Umbraco takes no new media item whose key says that it is made of the time (version 7).
    private static Guid Key(string name)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        return new Guid(bytes);
    }

    [GeneratedRegex("<(Media|Content) Key=\"[^>]*>")]
    private static partial Regex KeyOfItem();

    [GeneratedRegex("<NodeName Default=\"[^\"]*\" />")]
    private static partial Regex Name();

    [GeneratedRegex("<Parent Key=\"[^<]*</Parent>")]
    private static partial Regex Parent();

    [GeneratedRegex("<SortOrder>[0-9]*</SortOrder>")]
    private static partial Regex SortOrder();

    [GeneratedRegex("\"src\": \"[^\"]*\"")]
    private static partial Regex Source();

    // The keys of blocks: named in their data, in what is exposed and in the layout.
    [GeneratedRegex("(?<=\"(key|contentKey)\": \")[0-9a-f-]{36}")]
    private static partial Regex ContentKey();

    [GeneratedRegex("\"mediaKey\": \"[^\"]*\"")]
    private static partial Regex MediaKey();

    [GeneratedRegex("\"markup\": \"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Markup();

    [GeneratedRegex("<related>.*?</related>", RegexOptions.Singleline)]
    private static partial Regex Related();
}
