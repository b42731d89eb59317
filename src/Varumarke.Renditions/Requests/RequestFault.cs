namespace Varumarke.Renditions.Requests;

/// <summary>What is wrong with an address, told so that whoever wrote it can put it right.</summary>
/// <param name="Parameter">The part of the address that is wrong.</param>
/// <param name="Value">What it says.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What it may say.</param>
internal sealed record RequestFault(string Parameter, string? Value, string Detail, IReadOnlyList<string> Allowed);
