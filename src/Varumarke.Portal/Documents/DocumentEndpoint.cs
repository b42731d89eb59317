using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Documents;

/// <summary>The page of any document of the library, at the editors' own path below the language; and what is said where there is none.</summary>
internal sealed class DocumentEndpoint(
    BrandReader brand, DocumentReader reader, DocumentPaths paths, AssetShelf shelf, IEnumerable<IOwnPage> own, AsOfPages days, MissingPages missing, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        Guid? key = context.Request.RouteValues["key"] is string written && Guid.TryParse(written, out Guid named)
            ? named
            : context.Request.RouteValues["path"] is string path ? paths.Find(path, language) : null;
        if (key is { } known && await TryWriteOwnAsync(context, known, language))
        {
            return;
        }

        DocumentRead? read = key is { } asked ? brand.Read(asked, language, (reading, document) => reader.Read(reading, document, language)) : null;
        if (read is null)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        (bool isAnswered, DateOnly? day) = read.Head.Entry == MenuEntry.Strategy ? await days.ReadAsync(context, language) : default;
        if (isAnswered)
        {
            return;
        }

        IReadOnlyList<ShelvedAsset> pictures = await shelf.FindAsync(read.Pictures, context.RequestAborted);
        await pages.WriteAsync<DocumentPage>(
            context,
            read.Head with { MayBeKept = true, IsUnlisted = day is not null, IsOfAnotherDay = day is not null, Image = pictures is [var first, ..] ? first.Renditions?.Presets.GetValueOrDefault("social")?.Url : null },
            StatusCodes.Status200OK,
            (nameof(DocumentPage.Model), read.Model with { Pictures = pictures }),
            (nameof(DocumentPage.Then), day));
    }

    private async Task<bool> TryWriteOwnAsync(HttpContext context, Guid key, string language)
    {
        foreach (IOwnPage each in own)
        {
            if (await each.TryWriteAsync(context, key, language))
            {
                return true;
            }
        }

        return false;
    }
}
