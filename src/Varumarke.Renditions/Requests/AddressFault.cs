using Varumarke.Core.Problems;

namespace Varumarke.Renditions.Requests;

/// <summary>What is wrong with an address, to be told in the reader's language.</summary>
/// <param name="Parameter">The part of the address that is wrong.</param>
/// <param name="Value">What it says.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What it may say: values as they are written, or a description of them.</param>
internal sealed record AddressFault(string Parameter, string? Value, Wording Detail, IReadOnlyList<Wording> Allowed)
{
    public RequestFault In(string language) => new(Parameter, Value, Detail.In(language), [.. Allowed.Select(each => each.In(language))]);
}
