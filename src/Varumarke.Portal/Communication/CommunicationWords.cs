using Varumarke.Core.Problems;

namespace Varumarke.Portal.Communication;

/// <summary>The words of the communication plan.</summary>
internal static class CommunicationWords
{
    private static readonly Dictionary<string, Wording> Channels = new()
    {
        ["website"] = new("the website", "webbplatsen"),
        ["socialMedia"] = new("social media", "sociala medier"),
        ["newsletter"] = new("newsletter", "nyhetsbrev"),
        ["localPress"] = new("local press", "lokalpress"),
        ["event"] = new("events", "evenemang"),
        ["print"] = new("print", "tryck"),
        ["radio"] = new("radio", "radio"),
        ["intranet"] = new("intranet", "intranät"),
        ["film"] = new("film", "film"),
    };

    private static readonly Dictionary<string, Wording> Audiences = new()
    {
        ["residents"] = new("residents", "invånare"),
        ["newcomers"] = new("newcomers", "nyinflyttade"),
        ["visitors"] = new("visitors", "besökare"),
        ["companies"] = new("companies", "företag"),
        ["investors"] = new("investors", "investerare"),
        ["associations"] = new("associations", "föreningar"),
        ["schools"] = new("schools", "skolor"),
        ["employees"] = new("employees", "medarbetare"),
        ["media"] = new("the media", "medier"),
    };

    public static Wording SaidThen { get; } = new(
        "It has what had been said by that day, in the words of now; what was heard afterwards is kept without a day.",
        "Här står det som hade sagts till och med den dagen, med dagens ord. Vad som hördes efteråt är sparat utan dag.");

    public static Wording NotSaidTitle { get; } = new("Not said yet", "Inte sagt än");

    public static Wording NotSaid { get; } = new("This had not been said yet on that day.", "Det här hade inte sagts än den dagen.");

    public static Wording Years { get; } = new("Years", "År");

    public static Wording ChannelLabel { get; } = new("Channel", "Kanal");

    public static Wording AnyChannel { get; } = new("All channels", "Alla kanaler");

    public static Wording AudienceLabel { get; } = new("To", "Till");

    public static Wording Responsible { get; } = new("Responsible", "Ansvarig");

    public static Wording When { get; } = new("When", "När");

    public static Wording Answers { get; } = new("Tells of", "Berättar om");

    public static Wording Heard { get; } = new("What we heard", "Det vi hörde");

    public static Wording NothingHeard { get; } = new("Nothing has been written yet of what was heard.", "Vad som hördes är inte skrivet än.");

    public static Wording Undated { get; } = new("Without a day", "Utan dag");

    public static Wording Nothing { get; } = new("Nothing is planned here.", "Inget är planerat här.");

    public static Wording Show { get; } = new("Show", "Visa");

    public static Wording UnreadableTitle { get; } = new("There is no such part of the plan", "Den delen av planen finns inte");

    public static Wording Unreadable { get; } = new("year is a year with four digits; channel is one of the plan's. Begin with the plan and choose.", "year är ett år med fyra siffror; channel är en av planens. Börja med planen och välj.");

    public static Wording Channel(string code) => Channels.GetValueOrDefault(code) ?? Wording.Name(code);

    public static Wording Audience(string code) => Audiences.GetValueOrDefault(code) ?? Wording.Name(code);

    public static Wording Count(int count) => count == 1 ? new("One message", "Ett budskap") : new($"{count} messages", $"{count} budskap");
}
