using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Http.Answers;
using Varumarke.Http.Problems;

namespace Varumarke.Portal.OpenData;

/// <summary><c>/dcat</c>, in the form that <c>format</c> names, else that the harvester accepts, else Turtle.</summary>
internal sealed class CatalogueEndpoint(Catalogue catalogue)
{
    private static readonly (string Name, string Type, Func<RdfGraph, byte[]> Write)[] Forms =
    [
        ("ttl", "text/turtle", RdfWriter.Turtle),
        ("jsonld", "application/ld+json", RdfWriter.JsonLd),
        ("rdf", "application/rdf+xml", RdfWriter.Xml),
    ];

    public Task HandleAsync(HttpContext context)
    {
        string asked = context.Request.Query["format"].ToString();
        string accepted = context.Request.Headers.Accept.ToString();
        var named = Forms.Where(form => asked.Length > 0 ? form.Name == asked : accepted.Contains(form.Type, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (asked.Length > 0 && named.Length == 0)
        {
            return ProblemWriter.WriteAsync(context, RequestFault.Problem(CatalogueWords.UnknownForm, [new RequestFault("format", asked, CatalogueWords.UnknownForm)]));
        }

        (_, string type, Func<RdfGraph, byte[]> write) = named.Length > 0 ? named[0] : Forms[0];
        CrossOrigin.LetAllRead(context.Response);
        context.Response.Headers.Vary = "Accept";
        return TaggedAnswer.SendAsync(context, write(catalogue.Write()), type + "; charset=utf-8");
    }
}
