using System.Security;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.Writing;
using Varumarke.ManagementApi.Contributions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Reports;

/// <summary>What is said of lessons that cannot become anything.</summary>
internal static class LessonTexts
{
    public static Wording NoLesson { get; } = new("The newest edition has no such lesson.", "Den senaste utgåvan har ingen sådan lärdom.");

    public static Wording NoArea { get; } = new("It is no area of the strategy.", "Det är inget område i strategin.");

    public static Wording Already { get; } = new("It has become that already, perhaps in the recycle bin.", "Det har redan blivit det, kanske i papperskorgen.");

    public static Wording NotMade { get; } = new("The measure could not be made.", "Åtgärden gick inte att skapa.");
}
