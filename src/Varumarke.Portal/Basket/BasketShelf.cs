using System.Globalization;
using Varumarke.Core.Library;
using Varumarke.Portal.Picture;

namespace Varumarke.Portal.Basket;

/// <summary>Looks up what is in a basket. What may not leave is not shown, nor what it was.</summary>
internal sealed class BasketShelf(AssetShelf shelf)
{
    public async Task<IReadOnlyList<BasketRow>> FindAsync(BasketContent content, string language, CancellationToken cancellationToken)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(LibraryCultures.Of(language));
        var rows = new List<BasketRow>();
        foreach (BasketItem item in content.Items)
        {
            if ((await shelf.FindAsync(item.Key, cancellationToken)).Asset is { } asset)
            {
                IReadOnlyList<SizeChoice> sizes = SizeChoice.Of(asset, language, culture);
                string size = sizes.FirstOrDefault(choice => string.Equals(choice.Name, item.Size, StringComparison.OrdinalIgnoreCase))?.Name ?? sizes[0].Name;
                rows.Add(new BasketRow(asset, sizes, size));
            }
        }

        return [.. rows.DistinctBy(row => (row.Asset.Asset.Key, row.Size))];
    }
}
