using System.Globalization;

namespace Varumarke.Core.Pictures;

/// <summary>What is wrong with a file: the part of a sentence that comes after "the file cannot be read:".</summary>
/// <param name="English">For readers of English, and for logs and reports.</param>
/// <param name="Swedish">For readers of Swedish.</param>
public sealed record FileFault(string English, string Swedish)
{
    /// <summary>There are no bytes in it.</summary>
    public static FileFault Empty { get; } = new("it is empty", "den är tom");

    /// <summary>Something is wrong, and nobody can say what.</summary>
    public static FileFault Broken { get; } = new("it is broken", "den är trasig");

    /// <summary>It ends in the middle of its header.</summary>
    public static FileFault HeaderCutShort { get; } = new("its header is cut short", "filhuvudet är avklippt");

    /// <summary>Its size was not found within what is read of a file.</summary>
    public static FileFault HeaderTooLong { get; } = new("its header is too long", "filhuvudet är för långt");

    /// <summary>Its header ends without telling the size.</summary>
    public static FileFault SizeNotTold { get; } = new("its header does not tell its size", "filhuvudet talar inte om bildens storlek");

    /// <summary>Its size is not one that the format has.</summary>
    public static FileFault SizeNotAllowed { get; } = new("its size is not a number that PNG allows", "storleken är inget tal som PNG tillåter");

    /// <summary>It does not begin with the chunk that the format begins with.</summary>
    public static FileFault FirstChunkNoHeader { get; } = new("its first chunk is not a header", "den börjar inte med ett filhuvud");

    /// <summary>It begins with a chunk that the format does not know.</summary>
    public static FileFault FirstChunkUnknown { get; } = new("its first chunk is unknown", "den börjar med något som formatet inte känner till");

    /// <summary>The parts of a JPEG do not follow each other.</summary>
    public static FileFault SegmentsBroken { get; } = new("its segments are broken", "dess segment är trasiga");

    /// <summary>The part of a JPEG that tells its size is broken.</summary>
    public static FileFault FrameHeaderBroken { get; } = new("its frame header is broken", "den del som talar om bildens storlek är trasig");

    /// <summary>Its frames were not counted to the end within what is read of a file.</summary>
    public static FileFault TooLongToCount { get; } = new("it is too long to count its frames", "den är för lång för att bildrutorna ska kunna räknas");

    /// <summary>An animation of nothing.</summary>
    public static FileFault NoFrame { get; } = new("it has no frame", "den har ingen bildruta");

    /// <summary>What is to be shown of it lies outside of it.</summary>
    public static FileFault NothingLeft { get; } = new("what it shows of itself (clap) lies outside of it", "det utsnitt (clap) som ska visas ligger utanför bilden");

    /// <summary>A drawing needs no entities.</summary>
    public static FileFault Entities { get; } = new("it declares entities", "den deklarerar entiteter");

    /// <summary>XML of another kind.</summary>
    public static FileFault NoDrawing { get; } = new("its root element is not svg", "rotelementet är inte svg");

    /// <summary>XML that cannot be read.</summary>
    /// <param name="line">Where, from 1; 0 when nobody knows.</param>
    public static FileFault NotWellFormed(int line = 0)
    {
        string number = line.ToString(CultureInfo.InvariantCulture);
        return line > 0
            ? new FileFault($"it is not well-formed XML (line {number})", $"den är inte välformad XML (rad {number})")
            : new FileFault("it is not well-formed XML", "den är inte välformad XML");
    }

    /// <summary>Elements in elements beyond the limit.</summary>
    public static FileFault TooDeep(int levels)
    {
        string number = levels.ToString(CultureInfo.InvariantCulture);
        return new FileFault($"its elements lie deeper than {number} levels", $"dess element ligger djupare än {number} nivåer");
    }

    /// <summary>References to references that come to more than the limit.</summary>
    public static FileFault DrawsTooMuch(long elements)
    {
        string number = elements.ToString(CultureInfo.InvariantCulture);
        return new FileFault(
            $"whoever follows its references draws more than {number} elements, or never ends",
            $"den som följer dess hänvisningar ritar fler än {number} element, eller blir aldrig klar");
    }

    /// <summary>In English.</summary>
    public override string ToString() => English;
}
