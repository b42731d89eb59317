namespace Varumarke.DeliveryApi.Expansion;

/// <summary>The bracket syntax of <c>expand</c> and <c>fields</c> as a tree of names; what the names mean is not its business.</summary>
internal sealed record SelectionSyntax(string Name, List<SelectionSyntax> Items);
