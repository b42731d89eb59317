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
    private const int MostRecent = 20_000;

    private readonly string _folder;
    private readonly OwnWordsSplitter _ownWords;
    private readonly KnownWords _words;
    private readonly OwnNames _names;
    private readonly CompoundExceptions _exceptions;
    private readonly ILogger<SwedishCompounds> _logger;
    private readonly Lazy<DictionarySplitter?> _byDictionary;
    private volatile RecentSplits _recent = new(0);

    public SwedishCompounds(IOptions<SearchOptions> options, KnownWords words, OwnNames names, CompoundExceptions exceptions, ILogger<SwedishCompounds> logger)
    {
        _folder = Path.GetFullPath(options.Value.Dictionary, AppContext.BaseDirectory);
        (_words, _names, _exceptions, _logger) = (words, names, exceptions, logger);
        _ownWords = new OwnWordsSplitter(words);
        _byDictionary = new Lazy<DictionarySplitter?>(Read);
    }

    /// <summary>Whether the dictionary is there.</summary>
    public bool HasDictionary => _byDictionary.Value is not null;

    public long Version => _exceptions.Version + (_byDictionary.Value is { } dictionary ? dictionary.Version : _ownWords.Version);

    public IReadOnlyList<string> Split(string word) => _exceptions.Of(word) ?? (_byDictionary.Value is { } dictionary ? Split(word, dictionary) : _ownWords.Split(word));

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
            string[] learned = [.. words.Where(word => !_names.Knows(word) && !dictionary.Knows(word) && Split(word).Count == 0).Where(_names.Learn)];
            if (learned.Length > 0)
            {
                _recent.Words.ForgetAllWith(learned);
            }
        }
    }

    // What was split before a name in it was learned, or before another list of exceptions, is split anew.
    private IReadOnlyList<string> Split(string word, DictionarySplitter dictionary)
    {
        RecentSplits recent = _recent;
        if (recent.Exceptions != _exceptions.Version)
        {
            _recent = recent = new RecentSplits(_exceptions.Version);
        }

        if (recent.Words.TryGet(word, out IReadOnlyList<string> known))
        {
            return known;
        }

        int names = _names.Count;
        IReadOnlyList<string> parts = dictionary.Split(word);
        recent.Words.Add(word, parts);
        if (names != _names.Count)
        {
            // A name may have been learned between the two, and what stands in it let go before this came.
            recent.Words.ForgetAllWith([word]);
        }

        return parts;
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

    /// <summary>How words were split while one list of exceptions held.</summary>
    private sealed record RecentSplits(int Exceptions)
    {
        public Recent<IReadOnlyList<string>> Words { get; } = new(MostRecent);
    }
}
