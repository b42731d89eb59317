namespace Varumarke.Search.Queries;

/// <summary>One facet in one segment: which values are chosen, and how many hits have each.</summary>
internal interface IFacetSelection
{
    /// <summary>Looks at an entry; says whether it has one of the values that are chosen.</summary>
    bool Take(int document);

    /// <summary>Counts the entry that was looked at last.</summary>
    void Count();

    /// <summary>Adds what was counted, by value.</summary>
    void AddTo(Dictionary<string, int> sums);
}
