using Varumarke.Pictures.Documents;
using Varumarke.Pictures.Logos;
using Varumarke.Pictures.Scenes;

namespace Varumarke.Pictures;

/// <summary>The folder that is drawn, whole or in part. The names "logos" and "documents" stand for those groups.</summary>
internal sealed class Seed(string folder, string[] names)
{
    private const string LogosName = "logos";
    private const string DocumentsName = "documents";

    public int Draw()
    {
        if (!Known([LogosName, DocumentsName]))
        {
            return 2;
        }

        foreach (var scene in Chosen())
        {
            Timed(scene, () => Studio.Write(scene, Path.Combine(Folder("pictures"), scene.Name + ".jpg")));
        }

        if (Wanted(LogosName))
        {
            LogoSheet.Write(Folder(LogosName));
        }

        if (Wanted(DocumentsName))
        {
            new Shelf(Folder("pictures"), Folder(DocumentsName)).Write();
        }

        Credits.Write(folder);
        return 0;
    }

    /// <summary>Small PNGs and a contact sheet, straight into the folder.</summary>
    public int Preview(int longSide)
    {
        if (!Known([]))
        {
            return 2;
        }

        Directory.CreateDirectory(folder);
        foreach (var scene in Chosen())
        {
            Timed(scene, () => Studio.Preview(scene, Path.Combine(folder, scene.Name + ".png"), longSide));
        }

        Studio.Sheet(Chosen().Select(s => Path.Combine(folder, s.Name + ".png")), Path.Combine(folder, "_ark.png"));
        return 0;
    }

    private bool Known(string[] groups)
    {
        var unknown = names.Except(groups).Except(Gallery.Scenes.Select(s => s.Name)).ToList();
        if (unknown.Count > 0)
        {
            Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}.");
        }

        return unknown.Count == 0;
    }

    private static void Timed(Scene scene, Action draw)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        draw();
        Console.WriteLine($"{scene.Name} {started.Elapsed.TotalSeconds:0.0} s");
    }

    private IEnumerable<Scene> Chosen() => Gallery.Scenes.Where(s => Wanted(s.Name));

    private bool Wanted(string name) => names.Length == 0 || names.Contains(name);

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
}
