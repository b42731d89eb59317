using Varumarke.Core.Problems;

namespace Varumarke.Portal.Documents;

/// <summary>Headings of those parts of a document that need one to be understood.</summary>
public static class PartWords
{
    private static readonly Dictionary<string, Wording> Parts = new()
    {
        ["today"] = new("Today", "I dag"),
        ["wanted"] = new("What we want", "Dit vi vill"),
        ["why"] = new("Why", "Varför"),
        ["indicator"] = new("Indicator", "Mått"),
        ["source"] = new("Source", "Källa"),
        ["responsible"] = new("Responsible", "Ansvarig"),
        ["statusNote"] = new("How it goes", "Hur det går"),
        ["outcome"] = new("Outcome", "Resultat"),
        ["actors"] = new("Who takes part", "Vilka som deltar"),
        ["keyMessages"] = new("Key messages", "Budskap"),
        ["proofPoints"] = new("Proof", "Bevis"),
        ["process"] = new("How it was drawn up", "Så togs den fram"),
        ["howToRead"] = new("How to read it", "Så läser du den"),
        ["decisionReference"] = new("Decision", "Beslut"),
        ["brandEvaluation"] = new("The work with the brand", "Arbetet med varumärket"),
        ["lessons"] = new("What we learnt", "Lärdomar"),
        ["replaced"] = new("What was replaced", "Det som ersattes"),
        ["added"] = new("What was added", "Det som tillkom"),
        ["message"] = new("Message", "Budskap"),
        ["feedback"] = new("Feedback", "Återkoppling"),
        ["reply"] = new("Our reply", "Vårt svar"),
    };

    /// <summary>The documents below.</summary>
    public static Wording Below { get; } = new("Read on", "Läs vidare");

    /// <summary>The heading; null for a part that speaks for itself.</summary>
    public static Wording? Of(string alias) => Parts.GetValueOrDefault(alias);
}
