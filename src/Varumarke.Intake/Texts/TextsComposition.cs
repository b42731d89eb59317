using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Security;

namespace Varumarke.Intake.Texts;

/// <summary>Registers what looks through texts on their way in.</summary>
internal static class TextsComposition
{
    /// <summary>In the place of Umbraco's own, which lets everything pass.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services) => services.AddSingleton<IHtmlSanitizer, RichTextSanitizer>();
}
