using System.Runtime.CompilerServices;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Core.Contents;

/// <summary>
/// The place among its siblings that a new item shall have. Umbraco puts a new item last, whatever order it says, and an import
/// that knows better would have to save each item twice.
/// </summary>
public static class WantedPlace
{
    // As long as the item lives: it is saved by whoever it was made for, or forgotten.
    private static readonly ConditionalWeakTable<IContentBase, object> Wanted = [];

    /// <summary>Says which sort order an item that has never been saved shall get.</summary>
    public static void Set(IContentBase item, int sortOrder) => Wanted.AddOrUpdate(item, sortOrder);

    /// <summary>The sort order that was said for an item; null for one that goes last.</summary>
    public static int? Of(IContentBase item) => Wanted.TryGetValue(item, out object? sortOrder) ? (int)sortOrder : null;
}
