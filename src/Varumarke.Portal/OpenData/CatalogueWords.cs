using Varumarke.Core.Problems;

namespace Varumarke.Portal.OpenData;

/// <summary>What the catalogue says of what there is.</summary>
internal static class CatalogueWords
{
    public static Wording Description { get; } = new(
        "Open data on what the municipality has promised and how it goes, and on pictures that may be used.", "Öppna data om vad kommunen har lovat och hur det går, och om bilder som får användas.");

    public static Wording Goals { get; } = new("Goals and their figures", "Mål och deras siffror");

    public static Wording GoalsDescription { get; } = new(
        "Every goal of the strategy with what was promised, its figures year by year with the county and the nation, when they were read and what they replaced, and the judgement by one rule.",
        "Strategins alla mål med vad som lovades, siffrorna år för år med länet och riket, när de hämtades och vad de ersatte, och omdömet enligt en regel.");

    public static Wording Work { get; } = new("Measures and activities", "Åtgärder och aktiviteter");

    public static Wording WorkDescription { get; } = new(
        "Everything that is done for the goals: who does it, until when, how far it has come, what is late, and which goals or measures it serves; of an earlier day in the state that was kept of it.",
        "Allt som görs för målen: vem som gör det, till när, hur långt det har kommit, vad som är sent, och vilka mål eller åtgärder det hör till; för en tidigare dag i det läge som är sparat.");

    public static Wording Messages { get; } = new("Communication", "Kommunikation");

    public static Wording MessagesDescription { get; } = new(
        "The communication plans: what is said, when, in which channels and to whom, what it tells of, and what was heard afterwards.",
        "Kommunikationsplanerna: vad som sägs, när, i vilka kanaler och till vem, vad det berättar om, och vad som hördes efteråt.");

    public static Wording Pictures { get; } = new("Pictures and files that may be used", "Bilder och filer som får användas");

    public static Wording PicturesDescription { get; } = new(
        "Approved pictures, logotypes, documents and films with description, licence and how they are to be credited. What may not be used any more is not there. The description is free to use; each file has the licence that it names.",
        "Godkända bilder, logotyper, dokument och filmer med beskrivning, licens och hur de ska krediteras. Det som inte får användas längre finns inte med. Beskrivningen är fri att använda; varje fil har den licens som står vid den.");

    public static Wording Service { get; } = new("The brand library's API", "Varumärkesbibliotekets API");

    public static Wording Columns { get; } = new("What the columns of the table mean", "Vad tabellens kolumner betyder");

    public static Wording Title(string site) => new($"Open data from {site}", $"Öppna data från {site}");

    public static Wording UnknownForm { get; } = new(
        "The catalogue is to be had as ttl, jsonld and rdf.", "Katalogen finns som ttl, jsonld och rdf.");
}
