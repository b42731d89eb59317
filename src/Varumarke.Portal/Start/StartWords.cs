using Varumarke.Core.Problems;

namespace Varumarke.Portal.Start;

/// <summary>The words of the start page.</summary>
public static class StartWords
{
    /// <summary>Its title.</summary>
    public static Wording Title { get; } = new("The brand", "Varumärket");

    /// <summary>The vision.</summary>
    public static Wording Vision { get; } = new("Our vision", "Vår vision");

    /// <summary>The newest pictures.</summary>
    public static Wording Newest { get; } = new("Newest pictures", "Nyaste bilderna");

    /// <summary>All pictures.</summary>
    public static Wording All { get; } = new("See all pictures and files", "Se alla bilder och filer");

    /// <summary>The ways in.</summary>
    public static Wording Ways { get; } = new("What do you need?", "Vad behöver du?");

    /// <summary>A way in.</summary>
    public static Wording Pictures { get; } = new("A picture", "En bild");

    /// <summary>What it leads to.</summary>
    public static Wording PicturesText { get; } = new("For a website, a brochure or a post – in the right size, with the right credit.", "Till webbplatsen, broschyren eller inlägget – i rätt storlek och med rätt bildtext.");

    /// <summary>A way in.</summary>
    public static Wording Logos { get; } = new("The logo", "Logotypen");

    /// <summary>What it leads to.</summary>
    public static Wording LogosText { get; } = new("As vector and for screens, with the rules for clear space.", "Som vektor och för skärm, med regler för fri yta.");

    /// <summary>A way in.</summary>
    public static Wording Copy { get; } = new("A text", "En text");

    /// <summary>What it leads to.</summary>
    public static Wording CopyText { get; } = new("About the municipality in three lengths, ready to copy.", "Om kommunen i tre längder, klara att kopiera.");

    /// <summary>A way in.</summary>
    public static Wording Rules { get; } = new("Colours and tone", "Färger och tonläge");

    /// <summary>What it leads to.</summary>
    public static Wording RulesText { get; } = new("The guide to how we look and how we sound.", "Guiden till hur vi ser ut och hur vi låter.");

    /// <summary>What the pictures may be searched by.</summary>
    public static Wording Try { get; } = new("Try", "Prova");
}
