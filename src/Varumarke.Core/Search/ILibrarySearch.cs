namespace Varumarke.Core.Search;

/// <summary>
/// Finds what the public may have: assets that may leave, and published documents. The gates are asked for every hit when the
/// question is asked, so that neither a hit, a count, a suggestion nor a correction tells of anything else.
/// </summary>
public interface ILibrarySearch
{
    /// <summary>One page of hits, and how many there are of each kind.</summary>
    SearchAnswer Search(SearchQuestion question);

    /// <summary>Words that go on as begun, those first that most hits hold.</summary>
    /// <param name="begun">What somebody has typed; its last word is gone on with.</param>
    /// <param name="language">The reader's language, <c>sv</c> or <c>en</c>.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<string> Suggest(string begun, string language, int most);
}
