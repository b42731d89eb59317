using System.Runtime.InteropServices;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>What a tree holds for a slot.</summary>
/// <param name="Item">The item, or the last that the slot stood for.</param>
/// <param name="Parent">The parent's slot; -1 at the root.</param>
/// <param name="Size">How many items its branch has, itself among them; 0 when it is not in the tree.</param>
/// <param name="Visible">The cultures in which it and everything above it is published.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexNode(IndexedItem Item, int Parent, int Size, ulong Visible);
