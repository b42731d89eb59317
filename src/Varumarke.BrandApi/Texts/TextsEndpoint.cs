using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Texts;

/// <summary><c>/api/v1/texts</c>: the approved texts in three lengths whose period has begun and not ended.</summary>
internal sealed class TextsEndpoint(BrandReader brand)
{
    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(context, new TextsAnswer([.. brand.Texts(language).Select(text => TextItem.Of(text, language))]), language);
    }
}

/// <summary>All texts.</summary>
internal sealed record TextsAnswer(IReadOnlyList<TextItem> Items);

/// <summary>A text in three lengths, plain, and the long one as markup too.</summary>
internal sealed record TextItem(
    Guid Id, string Language, string Title, string Purpose, IReadOnlyList<string> Audience, string Short, string Medium, string Long, string LongHtml, DateTimeOffset? UsableUntil, DateTime Changed)
{
    public static TextItem Of(BrandCopy text, string language) =>
        new(text.Key, language, text.Title, text.Purpose, text.Audience, text.Short, text.Medium, text.Long, text.LongHtml, text.UsableUntil, text.Changed);
}
