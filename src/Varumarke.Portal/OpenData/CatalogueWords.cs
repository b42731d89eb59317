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

    public static Wording Pictures { get; } = new("Pictures and files that may be used", "Bilder och filer som får användas");

    public static Wording PicturesDescription { get; } = new(
        "Approved pictures, logotypes, documents and films with description, licence and how they are to be credited. What may not be used any more is not there. The description is free to use; each file has the licence that it names.",
        "Godkända bilder, logotyper, dokument och filmer med beskrivning, licens och hur de ska krediteras. Det som inte får användas längre finns inte med. Beskrivningen är fri att använda; varje fil har den licens som står vid den.");

    public static Wording Service { get; } = new("The brand library's API", "Varumärkesbibliotekets API");

    public static Wording Title(string site) => new($"Open data from {site}", $"Öppna data från {site}");

    public static Wording UnknownForm { get; } = new(
        "The catalogue is to be had as ttl, jsonld and rdf.", "Katalogen finns som ttl, jsonld och rdf.");
}
