using System.Globalization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Imaging;

/// <summary>
/// The addresses of small pictures, signed as any other rendition's. Whoever follows one is judged then: a picture that may not
/// leave is shown to signed-in editors alone.
/// </summary>
internal sealed class ResizedAddresses(IImageUrlGenerator addresses, MediaKind media, MediaPermissions permissions)
{
    private const int Largest = 4000;
    private const string Drawing = ".svg";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<ResizedAddresses>("imaging/resize/urls", MediaAccess.Use, (own, call) => own.AddressesAsync(call)),
    ];

    private async Task<Answer> AddressesAsync(Call call)
    {
        int? width = Size(call, "width");
        int? height = Size(call, "height");
        ImageCropMode? mode = Enum.TryParse(call.Text("mode"), ignoreCase: true, out ImageCropMode known) ? known : null;
        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, call.Keys("id"));

        // Whole, as those of the files themselves: programs that drive the client compare the two.
        return Answer.Of(media.Find([.. visible])
            .Select(found => new AddressesOf(found.Key, [.. Of(found, width, height, mode).Select(address => address with { Url = call.Whole(address.Url!) })]))
            .ToArray());
    }

    private static int? Size(Call call, string name) => call.NumberUpTo(name, Largest) is > 0 and int size ? size : null;

    private AddressIn[] Of(IMediaEntitySlim entity, int? width, int? height, ImageCropMode? mode)
    {
        if (entity.MediaPath is not { Length: > 0 } path)
        {
            return [];
        }

        if (path.EndsWith(Drawing, StringComparison.OrdinalIgnoreCase))
        {
            return [new AddressIn(null, path)];
        }

        if (!addresses.SupportedImageFileTypes.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        return
        [
            new AddressIn(null, addresses.GetImageUrl(new ImageUrlGenerationOptions(path)
            {
                Width = width,
                Height = height,
                ImageCropMode = mode,
                Format = "webp",
                CacheBusterValue = entity.UpdateDate.Ticks.ToString("x", CultureInfo.InvariantCulture),
            })),
        ];
    }
}
