using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Texts;

/// <summary>The approved texts in three lengths.</summary>
internal sealed class TextsEndpoint(BrandReader brand, PageRenderer pages)
{
    public Task HandleAsync(HttpContext context, string language)
    {
        IReadOnlyList<BrandCopy> copies = brand.Texts(language);
        var head = new PageHead
        {
            Language = language,
            Title = TextWords.Title.In(language),
            Description = TextWords.Lead.In(language),
            Path = LibraryPaths.Texts(language),
            OtherPath = LibraryPaths.Texts(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Owner = copies is [var first, ..] ? first.Owner : null,
            OwnerEmail = copies is [var same, ..] ? same.OwnerEmail : null,
            Changed = copies.Count > 0 ? copies.Max(copy => copy.Changed) : null,
            Entry = MenuEntry.Texts,
            MayBeKept = true,
        };
        return pages.WriteAsync<TextsPage>(context, head, StatusCodes.Status200OK, (nameof(TextsPage.Copies), copies));
    }
}
