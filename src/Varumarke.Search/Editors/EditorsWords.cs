using Umbraco.Cms.Core.Services;
using Varumarke.Search.Compounds;

namespace Varumarke.Search.Editors;

/// <summary>What editors say of words in the backoffice's dictionary, in any language: synonyms, and compounds that are cut otherwise.</summary>
internal sealed class EditorsWords(IDictionaryItemService dictionary, Synonyms synonyms, CompoundExceptions exceptions)
{
    /// <summary>Key of the item with the groups of synonyms, one a line.</summary>
    public const string SynonymsKey = "search.synonyms";

    /// <summary>Key of the item with the compounds: <c>finn|skog</c> is cut so, <c>rapporter</c> not at all.</summary>
    public const string CompoundsKey = "search.compounds";

    /// <summary>Reads them; true when compounds are cut otherwise from now on.</summary>
    public async Task<bool> ReadAsync()
    {
        synonyms.Read(await TextAsync(SynonymsKey));
        return exceptions.Read(await TextAsync(CompoundsKey));
    }

    private async Task<string> TextAsync(string key) =>
        await dictionary.GetAsync(key) is { } item ? string.Join('\n', item.Translations.Select(translation => translation.Value)) : string.Empty;
}
