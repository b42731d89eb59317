using Varumarke.Core.Library;

namespace Varumarke.Portal.Documents;

/// <summary>A document as its page shows it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Preamble">What it begins with.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Pictures">Its pictures that may leave.</param>
/// <param name="Below">The documents below it that may be shown.</param>
/// <param name="Above">The documents above it that may be shown, from the top.</param>
public sealed record DocumentModel(
    string Title,
    string Preamble,
    IReadOnlyList<DocumentPart> Parts,
    IReadOnlyList<ShelvedAsset> Pictures,
    IReadOnlyList<DocumentLink> Below,
    IReadOnlyList<DocumentLink> Above);

/// <summary>One property's words.</summary>
/// <param name="Alias">The property.</param>
/// <param name="Html">As the editors' markup; null where it is plain.</param>
/// <param name="Lines">As plain lines.</param>
public sealed record DocumentPart(string Alias, string? Html, IReadOnlyList<string> Lines);

/// <summary>A way to another document.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Preamble">What it begins with.</param>
public sealed record DocumentLink(string Path, string Title, string Preamble);
