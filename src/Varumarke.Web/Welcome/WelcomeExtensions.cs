using Varumarke.Core.Pages;

namespace Varumarke.Web.Welcome;

/// <summary>What developers and those who run the service find with a browser.</summary>
internal static class WelcomeExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The page for developers and operators, and the icon.</summary>
    public static WebApplication MapWelcome(this WebApplication app)
    {
        app.MapMethods(WelcomePage.Path, Read, WelcomePage.AnswerAsync);
        app.MapMethods(PlainPage.Icon, Read, Icon.AnswerAsync);
        return app;
    }
}
