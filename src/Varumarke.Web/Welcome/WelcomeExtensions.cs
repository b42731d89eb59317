using Varumarke.Core.Pages;

namespace Varumarke.Web.Welcome;

/// <summary>What a browser finds that was given nothing but the service's address.</summary>
internal static class WelcomeExtensions
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary><c>/</c> and the icon.</summary>
    public static WebApplication MapWelcome(this WebApplication app)
    {
        app.MapMethods("/", Read, WelcomePage.AnswerAsync);
        app.MapMethods(PlainPage.Icon, Read, Icon.AnswerAsync);
        return app;
    }
}
