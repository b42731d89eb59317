using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Library;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Joining;

/// <summary>The page behind a mailed question: two buttons, no script, a few kilobytes, and nothing that is fetched besides.</summary>
internal sealed class JoinAnswerPage(string language)
{
    /// <summary>Asks.</summary>
    public string Ask(string token, OpenedJoin opened)
    {
        (JoinWish wish, JoinDetails details, Contribution idea) = (opened.Wish!, opened.Details!, opened.Idea!);
        string body = $"<h1>{T(JoinWords.Question)}</h1><p>{T(JoinWords.YourIdea)}</p>{Quoted(idea.Idea, idea.Language)}"
            + $"<p><strong>{PlainPage.Safe(details.Organisation)}</strong> ({T(SenderKinds.Name(wish.SenderKind))})</p><p>{T(JoinWords.Writes)}</p>{Quoted(details.Message, wish.Language)}"
            + $"<form method=\"post\" action=\"{PlainPage.Safe(LibraryPaths.JoinAnswer(token))}\"><p>{T(JoinWords.Once)}</p>"
            + $"<p><button type=\"submit\" name=\"answer\" value=\"yes\">{T(JoinWords.Yes)}</button> <button type=\"submit\" name=\"answer\" value=\"no\">{T(JoinWords.No)}</button></p></form>";
        return PlainPage.Of(JoinWords.Question.In(language), body, language);
    }

    /// <summary>Says one thing, and perhaps what to do.</summary>
    public string Say(Wording words, Wording? help = null) => PlainPage.Of(words.In(language), $"<h1>{T(words)}</h1>{(help is null ? null : $"<p>{T(help)}</p>")}", language);

    private static string Quoted(string text, string spoken) => $"<blockquote lang=\"{PlainPage.Safe(spoken)}\">{PlainPage.Safe(text).Replace("\n", "<br>", StringComparison.Ordinal)}</blockquote>";

    private string T(Wording words) => PlainPage.Safe(words.In(language));
}
