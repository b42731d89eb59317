namespace Varumarke.Core.Problems;

/// <summary>A problem's title: the same few words for every problem of a status.</summary>
public static class ProblemTitle
{
    private static readonly Dictionary<int, Wording> Titles = new()
    {
        [400] = new("Bad Request", "Felaktig förfrågan"),
        [401] = new("Unauthorized", "Inte behörig"),
        [403] = new("Forbidden", "Inte tillåtet"),
        [404] = new("Not Found", "Finns inte"),
        [405] = new("Method Not Allowed", "Metoden är inte tillåten"),
        [408] = new("Request Timeout", "Förfrågan tog för lång tid"),
        [410] = new("Gone", "Får inte längre användas"),
        [411] = new("Length Required", "Längden saknas"),
        [412] = new("Precondition Failed", "Villkoret är inte uppfyllt"),
        [413] = new("Content Too Large", "För stort"),
        [414] = new("URI Too Long", "För lång adress"),
        [415] = new("Unsupported Media Type", "Filtypen kan inte hanteras"),
        [416] = new("Range Not Satisfiable", "Den delen finns inte"),
        [429] = new("Too Many Requests", "För många förfrågningar"),
        [431] = new("Request Header Fields Too Large", "För stora huvuden"),
        [500] = new("Internal Server Error", "Något gick fel här"),
        [501] = new("Not Implemented", "Kan inte göras här"),
        [503] = new("Service Unavailable", "Inte tillgängligt just nu"),
        [505] = new("HTTP Version Not Supported", "HTTP-versionen kan inte användas"),
    };

    /// <summary>The statuses that have a title of their own.</summary>
    public static IReadOnlyCollection<int> Known => Titles.Keys;

    /// <summary>The title; a general one for a status that nothing here answers.</summary>
    public static Wording Of(int status) => Titles.GetValueOrDefault(status) ?? new Wording("Error", "Fel");
}
