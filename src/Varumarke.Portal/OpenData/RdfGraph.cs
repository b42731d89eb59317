namespace Varumarke.Portal.OpenData;

/// <summary>What is said of things, as RDF says it: subject, predicate, object. Names are written with a prefix of <see cref="RdfNames"/>.</summary>
internal sealed class RdfGraph
{
    private readonly List<RdfNode> _nodes = [];

    /// <summary>The things of which something is said, in the order in which they were named.</summary>
    public IReadOnlyList<RdfNode> Nodes => _nodes;

    /// <summary>Says something of a thing.</summary>
    /// <param name="address">The thing's own address.</param>
    /// <param name="type">What it is, such as <c>dcat:Dataset</c>.</param>
    /// <param name="facts">What is said of it; a fact without a value is left out.</param>
    public void Add(string address, string type, params (string Predicate, RdfValue? Value)[] facts) =>
        _nodes.Add(new RdfNode(address, type, [.. facts.Where(fact => fact.Value is not null).Select(fact => (fact.Predicate, fact.Value!))]));
}

/// <summary>A thing.</summary>
internal sealed record RdfNode(string Address, string Type, IReadOnlyList<(string Predicate, RdfValue Value)> Facts);

/// <summary>What is said: another thing, or a text.</summary>
internal abstract record RdfValue
{
    private RdfValue()
    {
    }

    /// <summary>Another thing, by its address.</summary>
    public sealed record Thing(string Address) : RdfValue;

    /// <summary>A text in a language.</summary>
    public sealed record Text(string Value, string Language) : RdfValue;

    /// <summary>A value of a type of XML Schema, such as <c>xsd:date</c>.</summary>
    public sealed record Typed(string Value, string Type) : RdfValue;
}
