using Varumarke.Core.Problems;

namespace Varumarke.Portal.Accessibility;

/// <summary>The accessibility statement, in the order that the Swedish law's template has. What it claims is what the tests hold.</summary>
public static class AccessibilityWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Accessibility statement", "Tillgänglighetsredogörelse");

    /// <summary>A heading.</summary>
    public static Wording State { get; } = new("How accessible is the portal?", "Hur tillgänglig är portalen?");

    /// <summary>What holds.</summary>
    public static Wording StateText { get; } = new(
        "The portal is partly compliant with the law on accessibility of digital public services (2018:1937). What does not comply stands below. The pages are built to meet WCAG 2.2, level AA.",
        "Portalen är delvis förenlig med lagen (2018:1937) om tillgänglighet till digital offentlig service. Det som brister står längre ner. Sidorna är byggda för att uppfylla WCAG 2.2, nivå AA.");

    /// <summary>A heading.</summary>
    public static Wording Tell { get; } = new("Report what does not work", "Rapportera det som inte fungerar");

    /// <summary>Why and what then.</summary>
    public static Wording TellText { get; } = new(
        "We want to know when something keeps you from using the portal, also where this page does not name it. Tell us as well if you need something from here in another form.",
        "Vi vill få veta när något hindrar dig från att använda portalen, också om det inte står på den här sidan. Berätta även om du behöver något härifrån i en annan form.");

    /// <summary>Stands before an address where there is a form too.</summary>
    public static Wording OrWrite { get; } = new("Use the form, or write to", "Använd formuläret eller skriv till");

    /// <summary>Stands before an address.</summary>
    public static Wording Write { get; } = new("Write to", "Skriv till");

    /// <summary>Where there is no address.</summary>
    public static Wording OtherForm { get; } = new("Tell us in the form for ideas", "Berätta i formuläret för förslag");

    /// <summary>A field.</summary>
    public static Wording What { get; } = new("What does not work?", "Vad fungerar inte?");

    /// <summary>What helps us.</summary>
    public static Wording WhatHelp { get; } = new(
        "What did you want to do, and what happened? Say which aids you use, if you like.", "Vad ville du göra, och vad hände? Berätta gärna vilka hjälpmedel du använder.");

    /// <summary>A field.</summary>
    public static Wording Where { get; } = new("On which page? (optional)", "På vilken sida? (frivilligt)");

    /// <summary>A field.</summary>
    public static Wording EmailLabel { get; } = new("Your e-mail address, if you want an answer (optional)", "Din e-postadress, om du vill ha svar (frivilligt)");

    /// <summary>The field in the message.</summary>
    public static Wording Email { get; } = new("E-mail for the answer", "E-post för svar");

    /// <summary>What becomes of it.</summary>
    public static Wording EmailHelp { get; } = new("The address is sent with your report and kept nowhere else here.", "Adressen skickas med din rapport och sparas ingen annanstans här.");

    /// <summary>Sends the report.</summary>
    public static Wording Send { get; } = new("Send the report", "Skicka rapporten");

    /// <summary>It was taken.</summary>
    public static Wording Thanks { get; } = new("Thank you. Your report is on its way to us.", "Tack. Din rapport är på väg till oss.");

    /// <summary>A fault.</summary>
    public static Wording SayWhat { get; } = new("Write what does not work.", "Skriv vad som inte fungerar.");

    /// <summary>A fault.</summary>
    public static Wording TooLong { get; } = new("That is too long. Shorten it, please.", "Det är för långt. Korta gärna ner det.");

    /// <summary>A fault.</summary>
    public static Wording UnreadableEmail { get; } = new("The e-mail address cannot be read. Write it like anna@example.com.", "E-postadressen går inte att läsa. Skriv den som anna@exempel.se.");

    /// <summary>The field that people do not see.</summary>
    public static Wording LeaveEmpty { get; } = new("Leave this field empty", "Lämna det här fältet tomt");

    /// <summary>Too often.</summary>
    public static Wording TooMany { get; } = new("That was many reports in a short time. Wait some minutes and send again.", "Det var många rapporter på kort tid. Vänta några minuter och skicka igen.");

    /// <summary>There is no mail.</summary>
    public static Wording NoMail { get; } = new("The form cannot send just now. Write to the address instead.", "Formuläret kan inte skicka just nu. Skriv till adressen i stället.");

    /// <summary>The message's subject.</summary>
    public static Wording Subject { get; } = new("Accessibility: somebody reports a fault", "Tillgänglighet: någon rapporterar en brist");

    /// <summary>A field that was left empty.</summary>
    public static Wording NotSaid { get; } = new("not said", "inte angivet");

    /// <summary>A heading.</summary>
    public static Wording Supervision { get; } = new("Supervision", "Tillsyn");

    /// <summary>Who supervises.</summary>
    public static Wording SupervisionText { get; } = new(
        "The Agency for Digital Government (Digg) supervises the law on accessibility of digital public services. You can report shortcomings there if you are not satisfied with how we deal with your report.",
        "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig service. Dit kan du anmäla brister om du inte är nöjd med hur vi hanterar din rapport.");

    /// <summary>Leads there.</summary>
    public static Wording ToDigg { get; } = new("Report to Digg (in Swedish)", "Anmäl till Digg");

    /// <summary>A heading.</summary>
    public static Wording Known { get; } = new("What is not accessible", "Innehåll som inte är tillgängligt");

    /// <summary>What does not hold.</summary>
    public static Wording KnownText { get; } = new(
        "Documents such as PDF files may lack headings and reading order (WCAG 1.3.1 and 1.3.2). Names of pictures are in Swedish also on English pages (WCAG 3.1.2).",
        "Dokument, till exempel pdf-filer, kan sakna rubriker och läsordning (WCAG 1.3.1 och 1.3.2). Bildernas namn är på svenska även på de engelska sidorna (WCAG 3.1.2).");

    /// <summary>A heading.</summary>
    public static Wording Technical { get; } = new("Technical information", "Teknisk information om tillgängligheten");

    /// <summary>How it is built.</summary>
    public static Wording TechnicalText { get; } = new(
        "Every page works without scripts, by keyboard and in a width of 360 pixels, in light and dark. With scripts, pictures can also be shown larger over the page.",
        "Alla sidor fungerar utan skript, med tangentbord och i bredden 360 bildpunkter, i ljust och mörkt läge. Med skript kan bilder också visas större ovanpå sidan.");

    /// <summary>A heading.</summary>
    public static Wording Tested { get; } = new("How we have tested", "Så har vi testat");

    /// <summary>How.</summary>
    public static Wording TestedText { get; } = new(
        "We assess the portal ourselves. The pages are tested automatically at every change, in light and dark and on narrow and wide screens, and by keyboard alone. They have not been assessed by an outside expert yet.",
        "Vi bedömer portalen själva. Sidorna testas automatiskt vid varje ändring, i ljust och mörkt läge, på smala och breda skärmar och med enbart tangentbord. De har ännu inte granskats av någon utomstående.");

    /// <summary>What it is about.</summary>
    public static Wording Lead(string site) => new(
        $"{site} is responsible for this portal. Everyone should be able to use it. This page says how accessible it is, and how you tell us when something does not work.",
        $"{site} står bakom den här portalen. Alla ska kunna använda den. Här står hur tillgänglig den är och hur du berättar när något inte fungerar.");

    /// <summary>The message's beginning.</summary>
    public static Wording Arrived(string site) => new(
        $"Somebody has reported on the accessibility page of {site} that something does not work for them.",
        $"Någon har rapporterat på tillgänglighetssidan för {site} att något inte fungerar.");

    /// <summary>When it was assessed.</summary>
    public static Wording Assessed(string day) => new($"The portal was last assessed on {day}.", $"Portalen bedömdes senast den {day}.");

    /// <summary>When it was opened.</summary>
    public static Wording Published(string day) => new($"The portal was opened on {day}.", $"Portalen publicerades den {day}.");

    /// <summary>When the statement was looked over.</summary>
    public static Wording Updated(string day) => new($"This statement was last updated on {day}.", $"Redogörelsen uppdaterades senast den {day}.");
}
