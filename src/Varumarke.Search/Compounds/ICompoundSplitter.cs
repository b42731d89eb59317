namespace Varumarke.Search.Compounds;

/// <summary>Takes Swedish compounds apart.</summary>
internal interface ICompoundSplitter
{
    /// <summary>Goes on whenever a word may be split otherwise than before.</summary>
    long Version { get; }

    /// <summary>The parts of a compound in small letters, each as it is written on its own as far as that is known; none for a word that is none.</summary>
    /// <param name="word">One word in small letters.</param>
    IReadOnlyList<string> Split(string word);
}
