using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.CrashWriter;

/// <summary>
/// Publishes reports one after another, each in two editions, until it is killed. Before that it checks every one that is there: a draft
/// has no edition, what is published has all of its editions whole, and what was acknowledged is there with the same hash.
///   begins KEY NUMBER, before a publish
///   ack KEY NUMBER HASH, after it
/// </summary>
internal sealed class ReportWriter(IContentService contents, IContentTypeService types)
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private const string Named = "Avbruten rapport ";
    private static readonly Guid Reports = Guid.Parse("4867bba2-7874-5a5d-9230-42f6a846ed82");

    public void Run(string acknowledged)
    {
        Verify(acknowledged);
        while (true)
        {
            IContent report = Draft();
            Publish(report, 1);
            IContent edited = contents.GetById(report.Id)!;
            Write(edited, 2);
            edited.SetValue("erratum", "Rättat.", Swedish);
            Publish(edited, 2);
        }
    }

    private void Verify(string acknowledged)
    {
        string[] acks = System.IO.File.Exists(acknowledged) ? System.IO.File.ReadAllLines(acknowledged) : [];
        foreach (string[] ack in acks.Select(line => line.Split(' ')))
        {
            Guid key = Guid.Parse(ack[1]);
            FrozenEdition? edition = contents.GetById(key) is { } report ? Read(report, isPublished: true).Find(each => each.Number == int.Parse(ack[2], CultureInfo.InvariantCulture)) : null;
            if (edition?.Hash != ack[3])
            {
                Console.WriteLine($"broken {key} was acknowledged as edition {ack[2]} and is {edition?.Hash ?? "gone"}");
            }
        }

        int all = 0;
        foreach (IContent report in contents.GetPagedOfType(types.Get(ReportDraft.Type)!.Id, 0, 5000, out _, filter: null!).Where(report => report.Name!.StartsWith(Named, StringComparison.Ordinal)))
        {
            all++;
            if (Fault(report) is { } fault)
            {
                Console.WriteLine($"broken {report.Key} {fault}");
            }
        }

        Console.WriteLine($"verified {all}");
    }

    private static string? Fault(IContent report)
    {
        bool isPublished = report.IsCulturePublished(Swedish);
        (int lines, int read) = (Lines(report, isPublished), Read(report, isPublished).Count);
        string? title = report.GetValue<string>("heading", Swedish, published: isPublished);
        return report switch
        {
            _ when isPublished != report.Published => "is published in no language",
            _ when lines != read => $"has {lines} editions of which {read} can be read",
            _ when !isPublished && lines > 0 => "is a draft with an edition",
            _ when !isPublished => null,
            _ when read == 0 => "is published without an edition",
            _ when Read(report, isPublished)[^1].Report.Title != title || title != Title(report.Key, read) => $"is published as '{title}' and frozen {read} times",
            _ => null,
        };
    }

    private static int Lines(IContent report, bool isPublished) =>
        report.GetValue(ReportDraft.Editions, Swedish, published: isPublished)?.ToString()?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private static List<FrozenEdition> Read(IContent report, bool isPublished) =>
        [.. FrozenEdition.Read(report.GetValue(ReportDraft.Editions, Swedish, published: isPublished)?.ToString(), report.Key, "sv")];

    private static string Title(Guid key, int number) => $"{key:N} {number.ToString(CultureInfo.InvariantCulture)}";

    private static void Write(IContent report, int number)
    {
        report.SetValue("heading", Title(report.Key, number), Swedish);
        report.SetValue("summary", $$"""{"markup":"<p>{{number}}</p>","blocks":{} }""", Swedish);
    }

    private IContent Draft()
    {
        var key = Guid.NewGuid();
        string name = Named + key.ToString("N");
        IContent report = contents.Create(name, Reports, ReportDraft.Type, Admin);
        report.Key = key;
        report.SetCultureName(name, Swedish);
        Write(report, 1);
        report.SetValue("preamble", "En rapport.", Swedish);
        report.SetValue("pageOwner", "Kommunledningskontoret");
        report.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        report.SetValue("reviewBy", new DateTime(2030, 1, 1));
        report.SetValue("periodFrom", new DateTime(2026, 1, 1));
        report.SetValue("periodTo", new DateTime(2026, 12, 31));
        contents.Save(report, Admin);
        return report;
    }

    private void Publish(IContent report, int number)
    {
        Console.WriteLine($"begins {report.Key} {number}");
        contents.Save(report, Admin);
        PublishResult result = contents.Publish(report, [Swedish], Admin);
        if (!result.Success)
        {
            throw new InvalidOperationException($"{result.Result}: {string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias))}");
        }

        List<FrozenEdition> editions = Read(contents.GetById(report.Key)!, isPublished: true);
        Console.WriteLine($"ack {report.Key} {number} {editions[^1].Hash}");
    }
}
