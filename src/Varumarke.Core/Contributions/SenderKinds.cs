using Varumarke.Core.Problems;

namespace Varumarke.Core.Contributions;

/// <summary>Who may be behind a contribution, as the form offers it.</summary>
public static class SenderKinds
{
    /// <summary>Codes, in the order of the form.</summary>
    public static IReadOnlyList<string> All { get; } = ["resident", "association", "company", "school", "visitor", "other"];

    /// <summary>What a code means.</summary>
    public static Wording Name(string code) => code switch
    {
        "resident" => new("Resident", "Invånare"),
        "association" => new("Association", "Förening"),
        "company" => new("Company", "Företag"),
        "school" => new("School or class", "Skola eller klass"),
        "visitor" => new("Visitor", "Besökare"),
        _ => new("Somebody else", "Någon annan"),
    };
}
