using Varumarke.Core.Problems;

namespace Varumarke.BrandApi.Embeds;

/// <summary>What the resource says besides its answers.</summary>
internal static class EmbedTexts
{
    public static Wording OnlyJson { get; } = new("Only the format json is answered.", "Bara formatet json finns.");

    public static Wording BadSize { get; } = new("maxwidth and maxheight are whole numbers from 1.", "maxwidth och maxheight är heltal från 1.");

    public static Wording Provider { get; } = new("The brand library", "Varumärkesbiblioteket");
}
