using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Varumarke.Search.Compounds;

/// <summary>
/// Takes compounds apart by the dictionary that lies beside the program, read by whoever asks first; where there is none, by the
/// words of our own texts.
/// </summary>
internal sealed class SwedishCompounds : ICompoundSplitter
{
    private readonly string _folder;
    private readonly OwnWordsSplitter _ownWords;
    private readonly KnownWords _words;
    private readonly OwnNames _names;
    private readonly CompoundExceptions _exceptions;
    private readonly ILogger<SwedishCompounds> _logger;
    private readonly Lazy<DictionarySplitter?> _byDictionary;
    private volatile RecentWords _recent = new(0, 0);

    public SwedishCompounds(IOptions<SearchOptions> options, KnownWords words, OwnNames names, CompoundExceptions exceptions, ILogger<SwedishCompounds> logger)
    {
        _folder = Path.GetFullPath(options.Value.Dictionary, AppContext.BaseDirectory);
        (_words, _names, _exceptions, _logger) = (words, names, exceptions, logger);
        _ownWords = new OwnWordsSplitter(words);
        _byDictionary = new Lazy<DictionarySplitter?>(Read);
    }

    /// <summary>Whether the dictionary is there.</summary>
    public bool HasDictionary => _byDictionary.Value is not null;

    public IReadOnlyList<string> Split(string word) => _exceptions.Of(word) ?? (_byDictionary.Value is { } dictionary ? Recent().Of(word, dictionary) : _ownWords.Split(word));

    /// <summary>Learns words of our own texts, in small letters: all that is known of compounds without a dictionary, nothing with one.</summary>
    public void LearnWords(IEnumerable<string> words)
    {
        if (!HasDictionary)
        {
            _words.Learn(words);
        }
    }

    /// <summary>Learns which of these words, from titles and places, are names: the dictionary has no such word, and it is no compound.</summary>
    public void LearnNames(IEnumerable<string> words)
    {
        if (_byDictionary.Value is { } dictionary)
        {
            _names.Learn(words.Where(word => !_names.Knows(word) && !dictionary.Knows(word) && Split(word).Count == 0));
        }
    }

    // What was split before a name was learned or a list was taken is split anew.
    private RecentWords Recent()
    {
        RecentWords recent = _recent;
        if (recent.Names != _names.Count || recent.Exceptions != _exceptions.Version || recent.IsFull)
        {
            _recent = recent = new RecentWords(_names.Count, _exceptions.Version);
        }

        return recent;
    }

    private DictionarySplitter? Read()
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            using var rules = new StreamReader(Path.Combine(_folder, "index.aff"));
            using var entries = new StreamReader(Path.Combine(_folder, "index.dic"));
            var dictionary = SwedishDictionary.Read(rules, entries);
            _logger.DictionaryRead(dictionary.Forms, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return new DictionarySplitter(dictionary, _names);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            _logger.DictionaryMissing(_folder, missing.Message);
            return null;
        }
    }
}
