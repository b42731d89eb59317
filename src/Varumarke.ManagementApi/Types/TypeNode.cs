using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Types;

/// <summary>A type or a folder in one of the trees of types: what each kind of them shows.</summary>
internal sealed record TypeNode(Guid Id, string Name, Reference? Parent, bool HasChildren, bool IsFolder);
