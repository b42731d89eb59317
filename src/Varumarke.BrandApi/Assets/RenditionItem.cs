using Varumarke.BrandApi.Answers;
using Varumarke.Core.Renditions;

namespace Varumarke.BrandApi.Assets;

/// <summary>One ready size of a picture.</summary>
internal sealed record RenditionItem(string Name, string Url, int Width, int Height, string MediaType, string? Srcset, string? Sizes)
{
    private const string Between = ", ";

    public static RenditionItem Of(string name, RenditionLink link, ApiLinks links) =>
        new(name, links.Of(link.Url), link.Width, link.Height, link.Type, Whole(link.Srcset, links), link.Sizes);

    // Of other websites the addresses are asked from there, so that each candidate is as whole as the address beside it.
    private static string? Whole(string? srcset, ApiLinks links) =>
        srcset is null ? null : string.Join(Between, srcset.Split(Between).Select(links.Of));
}
