using System.Globalization;
using System.Text;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Signing;

namespace Varumarke.Renditions.Links;

/// <summary>
/// Writes a rendition as a signed query: for a picture whose focal point or crop was set where it is used, which no preset's address
/// can say.
/// </summary>
internal sealed class QueryLinks(UrlSigner signer)
{
    public string Of(Asset asset, RenditionSpec spec)
    {
        var query = new StringBuilder();
        if (spec.Area is { } area)
        {
            Append(query, ImageCommands.Area, Fractions(area.Left, area.Top, area.Right, area.Bottom));
        }

        if (spec.FocalPoint is { } focus)
        {
            Append(query, ImageCommands.Focus, Fractions(focus.X, focus.Y));
        }

        Append(query, ImageCommands.Mode, spec.Mode.ToString().ToLowerInvariant());
        Append(query, ImageCommands.Width, spec.Width?.ToString(CultureInfo.InvariantCulture));
        Append(query, ImageCommands.Height, spec.Height?.ToString(CultureInfo.InvariantCulture));
        Append(query, ImageCommands.Format, spec.Format.Extension());
        Append(query, ImageCommands.Quality, spec.Quality?.ToString(CultureInfo.InvariantCulture));
        Append(query, ImageCommands.Version, asset.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture));
        return signer.Sign(query.Insert(0, asset.Url).ToString());
    }

    private static void Append(StringBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(value);
        }
    }

    private static string Fractions(params double[] fractions) =>
        string.Join(',', fractions.Select(fraction => fraction.ToString("0.##########", CultureInfo.InvariantCulture)));
}
