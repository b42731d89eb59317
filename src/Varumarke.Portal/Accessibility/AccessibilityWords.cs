using Varumarke.Core.Problems;

namespace Varumarke.Portal.Accessibility;

/// <summary>The accessibility statement. What it claims is what the tests hold.</summary>
public static class AccessibilityWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Accessibility statement", "Tillgänglighetsredogörelse");

    /// <summary>What it is about.</summary>
    public static Wording Lead { get; } = new(
        "Everyone should be able to use this portal. This page says how accessible it is, and how you tell us when something does not work.",
        "Alla ska kunna använda den här portalen. Här står hur tillgänglig den är och hur du berättar när något inte fungerar.");

    /// <summary>A heading.</summary>
    public static Wording State { get; } = new("How accessible is the portal?", "Hur tillgänglig är portalen?");

    /// <summary>What holds.</summary>
    public static Wording StateText { get; } = new(
        "The pages are built to meet WCAG 2.2, level AA. They are tested automatically at every change, in light and dark and on narrow and wide screens. They have not been assessed by an outside expert yet.",
        "Sidorna är byggda för att uppfylla WCAG 2.2, nivå AA. De testas automatiskt vid varje ändring, i ljust och mörkt läge och på smala och breda skärmar. De har ännu inte granskats av någon utomstående.");

    /// <summary>A heading.</summary>
    public static Wording Known { get; } = new("Known shortcomings", "Kända brister");

    /// <summary>What does not hold.</summary>
    public static Wording KnownText { get; } = new(
        "Documents such as PDF files may lack headings and reading order. Names of pictures are in Swedish also on English pages.",
        "Dokument, till exempel pdf-filer, kan sakna rubriker och läsordning. Bildernas namn är på svenska även på de engelska sidorna.");

    /// <summary>A heading.</summary>
    public static Wording Tell { get; } = new("Tell us", "Berätta för oss");

    /// <summary>How.</summary>
    public static Wording TellText { get; } = new("Write to", "Skriv till");

    /// <summary>A heading.</summary>
    public static Wording Supervision { get; } = new("Supervision", "Tillsyn");

    /// <summary>Who supervises.</summary>
    public static Wording SupervisionText { get; } = new(
        "The Agency for Digital Government (Digg) supervises the law on accessibility of digital public services. You can report shortcomings there if you are not satisfied with how we deal with your remarks.",
        "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig service. Dit kan du anmäla brister om du inte är nöjd med hur vi hanterar dina synpunkter.");
}
