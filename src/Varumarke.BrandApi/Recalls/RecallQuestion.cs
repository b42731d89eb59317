using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.Recalls;

/// <summary>Which part of the recalls is wanted.</summary>
/// <param name="Since">Only those from this moment on.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Limit">How many a page holds.</param>
/// <param name="Language">The reader's.</param>
internal sealed record RecallQuestion(DateTimeOffset? Since, int Page, int Limit, string Language)
{
    /// <summary>The most that a page holds.</summary>
    public const int Most = 500;

    /// <summary>How many a page holds where nothing is said.</summary>
    public const int Usual = 100;

    private const int LastPage = 100_000;
    private static readonly string[] Known = ["since", "page", "limit", "lang"];

    /// <summary>Reads it from an address, all faults at once.</summary>
    public static (RecallQuestion Question, IReadOnlyList<RequestFault> Faults) Read(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        List<RequestFault> faults = [.. query.Keys.Where(name => !Known.Contains(name)).Select(name => new RequestFault(name, null, SearchTexts.UnknownParameter, [.. Known.Select(Wording.Name)]))];
        faults.AddRange(query.Where(pair => Known.Contains(pair.Key) && pair.Value.Count > 1).Select(pair => new RequestFault(pair.Key, null, SearchTexts.OnceOnly)));
        DateTimeOffset? since = null;
        if ((string?)query["since"] is { Length: > 0 } written)
        {
            // Without a zone it would be another moment for each reader.
            string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];
            bool isMoment = DateTimeOffset.TryParseExact(written.Replace(' ', '+'), forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read);
            since = isMoment ? read : null;
            if (!isMoment)
            {
                faults.Add(new RequestFault("since", written, RecallTexts.Moment));
            }
        }

        if ((string?)query["lang"] is { } language and not (ReaderLanguage.Swedish or ReaderLanguage.English))
        {
            faults.Add(new RequestFault("lang", language, SearchTexts.UnknownLanguage, [Wording.Name("sv"), Wording.Name("en")]));
        }

        int page = Number(query, "page", 1, LastPage, faults), limit = Number(query, "limit", Usual, Most, faults);
        return (new RecallQuestion(since, page, limit, ApiAnswer.Language(context)), faults);
    }

    private static int Number(IQueryCollection query, string name, int otherwise, int most, List<RequestFault> faults)
    {
        if ((string?)query[name] is not { Length: > 0 } written)
        {
            return otherwise;
        }

        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most)
        {
            return number;
        }

        faults.Add(new RequestFault(name, written, SearchTexts.Number(1, most)));
        return otherwise;
    }
}
