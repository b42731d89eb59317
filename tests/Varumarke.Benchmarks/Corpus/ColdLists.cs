namespace Varumarke.Benchmarks.Corpus;

/// <summary>Queries over the corpus, none of them ever given before.</summary>
internal sealed class ColdLists(int documents)
{
    private int _asked;

    /// <summary>Twenty of all pages by name.</summary>
    public string ByName() => New($"/content?filter=contentType:page&sort=name:asc&skip={Skip(documents)}&take=20");

    /// <summary>One of eight kinds in turn.</summary>
    public string Mixed() => New(Kind());

    // A parameter that nothing reads: with few documents there are fewer pages than questions.
    private string New(string query) => $"{query}&number={_asked}";

    private string Kind()
    {
        int number = _asked;
        int container = number / 8 % Math.Max(1, documents / CorpusWriter.PerContainer);
        string branch = CorpusWriter.ContainerKey(container).ToString();
        int size = Math.Min(documents, CorpusWriter.PerContainer);
        return (number % 8) switch
        {
            0 => $"/content?filter=contentType:page&sort=name:desc&skip={Skip(documents)}&take=20",
            1 => $"/content?fetch=descendants:{branch}&sort=name:asc&skip={Skip(size)}&take=20",
            2 => $"/content?fetch=children:{branch}&sort=sortOrder:desc&skip={Skip(size)}&take=20",
            3 => $"/content?filter=properties[{CorpusWriter.Group}]:grupp%20{number / 8 % CorpusWriter.Groups}&sort=name:asc&skip={Skip(documents / CorpusWriter.Groups)}&take=20",
            4 => $"/content?sort=properties[{CorpusWriter.Number}]:desc&skip={Skip(documents)}&take=20",
            5 => $"/content?filter=createDate%3E2025-06-01&filter=level:2&sort=updateDate:desc&skip={Skip(documents)}&take=20",
            6 => $"/content?filter=parent:!{branch}&filter=properties[{CorpusWriter.Group}]:!grupp%203&sort=name:asc&skip={Skip(documents / 2)}&take=20",
            _ => $"/content?filter=contentType:page&filter=level:2&sort=name:asc&skip={documents - 20 - Skip(documents / 4)}&take=20",
        };
    }

    private int Skip(int of) => (int)(_asked++ * 17L % Math.Max(1, of - 20));
}
