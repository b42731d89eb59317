using System.Xml;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>Whether XML from outside may be handed to a parser that follows it element by element and entity by entity.</summary>
internal static class SafeXml
{
    // XMP's own shapes need ten or so.
    private const int DeepestElement = 50;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
    };

    /// <summary>It is well-formed, declares nothing and is not deep.</summary>
    public static bool Check(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Settings);
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement)
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
