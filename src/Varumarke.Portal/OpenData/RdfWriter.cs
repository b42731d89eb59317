using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace Varumarke.Portal.OpenData;

/// <summary>Writes a graph in the three ways that harvesters read: Turtle, JSON-LD and RDF/XML.</summary>
internal static class RdfWriter
{
    public static byte[] Turtle(RdfGraph graph)
    {
        var text = new StringBuilder();
        foreach ((string prefix, string address) in RdfNames.All)
        {
            text.Append("@prefix ").Append(prefix).Append(": <").Append(address).Append("> .\n");
        }

        foreach (RdfNode node in graph.Nodes)
        {
            text.Append("\n<").Append(Iri(node.Address)).Append("> a ").Append(node.Type);
            foreach ((string predicate, RdfValue value) in node.Facts)
            {
                text.Append(" ;\n    ").Append(predicate).Append(' ').Append(InTurtle(value));
            }

            text.Append(" .\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] JsonLd(RdfGraph graph)
    {
        var context = new JsonObject();
        foreach ((string prefix, string address) in RdfNames.All)
        {
            context[prefix] = address;
        }

        var nodes = new JsonArray();
        foreach (RdfNode node in graph.Nodes)
        {
            var written = new JsonObject { ["@id"] = node.Address, ["@type"] = node.Type };
            foreach (var facts in node.Facts.GroupBy(fact => fact.Predicate))
            {
                written[facts.Key] = new JsonArray([.. facts.Select(fact => InJson(fact.Value))]);
            }

            nodes.Add(written);
        }

        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["@context"] = context, ["@graph"] = nodes });
    }

    public static byte[] Xml(RdfGraph graph)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            string rdf = RdfNames.Whole("rdf:");
            writer.WriteStartElement("rdf", "RDF", rdf);
            foreach ((string prefix, string address) in RdfNames.All)
            {
                writer.WriteAttributeString("xmlns", prefix, null, address);
            }

            foreach (RdfNode node in graph.Nodes)
            {
                Start(writer, node.Type);
                writer.WriteAttributeString("rdf", "about", rdf, node.Address);
                foreach ((string predicate, RdfValue value) in node.Facts)
                {
                    Start(writer, predicate);
                    Write(writer, value, rdf);
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return content.ToArray();
    }

    private static void Start(XmlWriter writer, string name)
    {
        (string prefix, string address) = RdfNames.Split(name);
        writer.WriteStartElement(prefix, name[(prefix.Length + 1)..], address);
    }

    private static void Write(XmlWriter writer, RdfValue value, string rdf)
    {
        switch (value)
        {
            case RdfValue.Thing thing:
                writer.WriteAttributeString("rdf", "resource", rdf, thing.Address);
                break;
            case RdfValue.Text text:
                writer.WriteAttributeString("xml", "lang", null, text.Language);
                writer.WriteString(text.Value);
                break;
            case RdfValue.Typed typed:
                writer.WriteAttributeString("rdf", "datatype", rdf, RdfNames.Whole(typed.Type));
                writer.WriteString(typed.Value);
                break;
        }
    }

    private static JsonObject InJson(RdfValue value) => value switch
    {
        RdfValue.Thing thing => new JsonObject { ["@id"] = thing.Address },
        RdfValue.Text text => new JsonObject { ["@value"] = text.Value, ["@language"] = text.Language },
        RdfValue.Typed typed => new JsonObject { ["@value"] = typed.Value, ["@type"] = typed.Type },
        _ => throw new InvalidOperationException($"A value of a kind that is not known: {value}."),
    };

    private static string InTurtle(RdfValue value) => value switch
    {
        RdfValue.Thing thing => $"<{Iri(thing.Address)}>",
        RdfValue.Text text => $"{Quoted(text.Value)}@{text.Language}",
        RdfValue.Typed typed => $"{Quoted(typed.Value)}^^{typed.Type}",
        _ => throw new InvalidOperationException($"A value of a kind that is not known: {value}."),
    };

    // What may not stand in an address is written as an escape.
    private static string Iri(string address) => string.Concat(address.Select(sign => sign <= ' ' || "<>\"{}|^`\\".Contains(sign, StringComparison.Ordinal) ? $"%{(int)sign:X2}" : sign.ToString()));

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
}
