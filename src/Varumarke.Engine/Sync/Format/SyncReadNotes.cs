using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>
/// What could not be read of a file whose item is read all the same: a date that is none, a key that is no GUID. The notes
/// are kept on the file's root element while it is read, so that the codecs need not hand them through.
/// </summary>
internal static class SyncReadNotes
{
    // Somebody else's file may hold a fault in each of ten thousand elements.
    private const int MaxNotes = 50;

    /// <summary>Adds a note on an element, named where it is one of several.</summary>
    public static void Note(this XElement? element, string text)
    {
        if (element?.AncestorsAndSelf().Last() is not { } root)
        {
            return;
        }

        if (root.Annotation<Notes>() is not { } notes)
        {
            notes = new Notes();
            root.AddAnnotation(notes);
        }

        if (notes.Texts.Count < MaxNotes)
        {
            notes.Texts.Add(Where(element) + text);
        }
    }

    /// <summary>The notes of a file whose root this is, each once.</summary>
    public static IReadOnlyList<string> Of(XElement root)
    {
        return root.Annotation<Notes>() is { } notes ? [.. notes.Texts.Distinct()] : [];
    }

    private static string Where(XElement element)
    {
        if (element.Parent is null || element.Name.LocalName == "Info")
        {
            return string.Empty;
        }

        string name = element.TextOrNull("Alias") ?? element.TextOrNull("Caption") ?? element.Attr("Alias");
        return name.Length == 0 ? string.Empty : $"{element.Name.LocalName} '{SyncXmlRead.Short(name)}': ";
    }

    private sealed class Notes
    {
        public List<string> Texts { get; } = [];
    }
}
