using Umbraco.Cms.Core.Models;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>Pictures as tests upload them: with everything that somebody must say of them before they are approved.</summary>
internal static class CompleteRights
{
    public static void DescribeRights(this IMedia media)
    {
        media.SetValue("altTextSv", "En bild");
        media.SetValue("photographer", "Åsa Öberg");
        media.SetValue("rightsHolder", "Hagfors kommun");
        media.SetValue("licence", "[\"municipal-terms\"]");
        media.SetValue("legalBasis", "noPerson");
        media.SetValue("madeHow", "photograph");
    }
}
