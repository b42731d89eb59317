namespace Varumarke.Core.Strategy.Import;

/// <summary>A column of a file with figures.</summary>
internal enum SeriesColumn
{
    Goal,
    Year,
    Value,
    County,
    Nation,
    Women,
    Men,
    Read,
    Source,
    Note,
    BeginsAnew,
}
