using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.OpenData;

/// <summary>The catalogue of open data by DCAT-AP-SE 3.0.1: what there is, where, on which terms, and whom to ask.</summary>
internal sealed class Catalogue(PortalSite site, StrategyReader strategy, WorkPlan plan)
{
    private const string Cc0 = "http://creativecommons.org/publicdomain/zero/1.0/";
    private const string Languages = "http://publications.europa.eu/resource/authority/language/";
    private const string Feed = "application/atom+xml";
    private const string MediaTypes = "http://www.iana.org/assignments/media-types/";

    public RdfGraph Write()
    {
        var graph = new RdfGraph();
        string catalogue = Of("/dcat"), goals = Of("/dcat#goals"), work = Of("/dcat#work"), messages = Of("/dcat#messages"), pictures = Of("/dcat#pictures"), service = Of("/dcat#api"), publisher = Of("/dcat#publisher");
        string? contact = Of("/dcat#contact");
        IReadOnlyList<StrategyGoal> all = strategy.Goals(ReaderLanguage.Swedish);
        graph.Add(catalogue, "dcat:Catalog",
        [
            .. Said("dcterms:title", CatalogueWords.Title(site.Name)), .. Said("dcterms:description", CatalogueWords.Description),
            ("dcterms:publisher", Thing(publisher)), ("dcterms:license", Thing(Cc0)), ("dcterms:language", Thing(Languages + "SWE")), ("dcterms:language", Thing(Languages + "ENG")),
            ("foaf:homepage", Thing(Of("/sv"))), ("dcat:dataset", Thing(goals)), ("dcat:dataset", Thing(work)), ("dcat:dataset", Thing(messages)), ("dcat:dataset", Thing(pictures)), ("dcat:service", Thing(service)),
        ]);
        graph.Add(publisher, "foaf:Agent", ("foaf:name", new RdfValue.Text(site.Name, ReaderLanguage.Swedish)), ("dcterms:type", Thing("http://purl.org/adms/publishertype/LocalAuthority")));
        if (all.FirstOrDefault(goal => goal.OwnerEmail.Length > 0) is { } owned)
        {
            graph.Add(contact, "vcard:Organization", ("vcard:fn", new RdfValue.Text(owned.Owner, ReaderLanguage.Swedish)), ("vcard:hasEmail", Thing($"mailto:{owned.OwnerEmail}")));
        }
        else
        {
            // Somebody without an address is no contact, as the profile has it.
            contact = null;
        }

        DateTime? done = plan.All(ReaderLanguage.Swedish) is { Count: > 0 } known ? known.Max(each => each.Changed).ToDateTime(TimeOnly.MinValue) : null;
        AddTable(graph, (goals, "/api/v1/strategy/goals.csv", "/api/v1/strategy"), (CatalogueWords.Goals, CatalogueWords.GoalsDescription), publisher, contact, all.Count > 0 ? all.Max(goal => goal.Changed) : null);
        AddTable(graph, (work, "/api/v1/strategy/work.csv", "/api/v1/strategy/work"), (CatalogueWords.Work, CatalogueWords.WorkDescription), publisher, contact, done);
        AddTable(graph, (messages, "/api/v1/strategy/messages.csv", "/api/v1/strategy/messages"), (CatalogueWords.Messages, CatalogueWords.MessagesDescription), publisher, contact, null);
        AddDataset(graph, pictures, CatalogueWords.Pictures, CatalogueWords.PicturesDescription, publisher, contact, "EDUC", null, pictures + "-json", pictures + "-feed");
        AddDistribution(graph, pictures + "-json", "/api/v1/assets", "application/json");
        AddDistribution(graph, pictures + "-feed", $"/api/v1/search/feed?{string.Join('&', SearchKind.Assets.Select(kind => "kind=" + kind))}", Feed);
        graph.Add(service, "dcat:DataService",
        [
            .. Said("dcterms:title", CatalogueWords.Service), ("dcterms:publisher", Thing(publisher)), ("dcat:endpointURL", Thing(Of("/api/v1"))), ("dcat:endpointDescription", Thing(Of("/umbraco/openapi/library.json"))),
            ("dcterms:license", Thing(Cc0)), ("dcat:contactPoint", contact is null ? null : Thing(contact)), ("dcat:servesDataset", Thing(goals)), ("dcat:servesDataset", Thing(work)), ("dcat:servesDataset", Thing(messages)), ("dcat:servesDataset", Thing(pictures)),
        ]);
        return graph;
    }

    // A table, what its columns mean, the same as JSON, and what has changed: the newest of the strategy's pages.
    private void AddTable(RdfGraph graph, (string Address, string Csv, string Json) table, (Wording Title, Wording Description) said, string publisher, string? contact, DateTime? changed)
    {
        (string csv, string json, string feed, string meaning) = (table.Address + "-csv", table.Address + "-json", table.Address + "-feed", Of(table.Csv + "-metadata.json"));
        AddDataset(graph, table.Address, said.Title, said.Description, publisher, contact, "GOVE", changed, csv, json, feed);
        AddDistribution(graph, csv, table.Csv, "text/csv", meaning);
        AddDistribution(graph, json, table.Json, "application/json");
        AddDistribution(graph, feed, "/api/v1/search/feed?kind=" + SearchKind.Strategy, Feed);
        graph.Add(meaning, "dcterms:Standard", [.. Said("dcterms:title", CatalogueWords.Columns)]);
    }

    private static void AddDataset(
        RdfGraph graph, string address, Wording title, Wording description, string publisher, string? contact, string theme, DateTime? changed, params string[] distributions) => graph.Add(address, "dcat:Dataset",
    [
        .. Said("dcterms:title", title), .. Said("dcterms:description", description),
        ("dcterms:publisher", Thing(publisher)), ("dcat:contactPoint", contact is null ? null : Thing(contact)),
        ("dcat:theme", Thing("http://publications.europa.eu/resource/authority/data-theme/" + theme)),
        ("dcterms:accessRights", Thing("http://publications.europa.eu/resource/authority/access-right/PUBLIC")),
        ("dcterms:language", Thing(Languages + "SWE")), ("dcterms:language", Thing(Languages + "ENG")),
        ("dcterms:modified", changed is { } day ? new RdfValue.Typed(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "xsd:date") : null),
        .. distributions.Select(distribution => ("dcat:distribution", Thing(distribution))),
    ]);

    // The Swedish profile takes the format as a media type written out, where the European one takes an address.
    private void AddDistribution(RdfGraph graph, string address, string path, string mediaType, string? meaning = null) => graph.Add(
        address,
        "dcat:Distribution",
        ("dcat:accessURL", Thing(Of(path))),
        ("dcat:downloadURL", Thing(Of(path))),
        ("dcterms:license", Thing(Cc0)),
        ("dcterms:format", new RdfValue.Typed(mediaType, "xsd:string")),
        ("dcat:mediaType", Thing(MediaTypes + mediaType)),
        ("dcterms:conformsTo", meaning is null ? null : Thing(meaning)));

    private string Of(string path) => site.Whole(path);

    private static RdfValue.Thing Thing(string address) => new RdfValue.Thing(address);

    private static (string Predicate, RdfValue? Value)[] Said(string predicate, Wording wording) =>
        [(predicate, new RdfValue.Text(wording.Swedish, ReaderLanguage.Swedish)), (predicate, new RdfValue.Text(wording.English, ReaderLanguage.English))];
}
