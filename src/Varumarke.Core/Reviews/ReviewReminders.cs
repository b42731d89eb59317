using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Varumarke.Core.Mail;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Core.Reviews;

/// <summary>
/// Mails each owner the list of pages past their day of review: when another page has passed its day, and once a month as long as
/// there are any.
/// </summary>
public sealed class ReviewReminders(PageReviews reviews, MailDesk mails, IPublicRoot root, IOptionsMonitor<WorkUpdateOptions> options)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Mails what is due; says how many owners were written to. Each list is mailed once, however often this is asked.</summary>
    public int Remind()
    {
        if (!options.CurrentValue.RemindsOfReviews || !mails.CanSend)
        {
            return 0;
        }

        string month = reviews.Today.ToString("yyyyMM", CultureInfo.InvariantCulture);
        return reviews.Past()
            .Where(page => page.OwnerEmail.Length > 0)
            .GroupBy(page => page.OwnerEmail.Trim().ToUpperInvariant(), StringComparer.Ordinal)
            .Count(pages => mails.Post(NameOf(pages.Key, month, [.. pages]), Letter([.. pages])));
    }

    private static string NameOf(string address, string month, CaredPage[] pages)
    {
        string owner = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        return string.Create(CultureInfo.InvariantCulture, $"review/{owner}/{month}-{pages.Max(page => page.ReviewBy):yyyyMMdd}-{pages.Length}");
    }

    private MailMessage Letter(CaredPage[] pages)
    {
        var text = new StringBuilder("De här sidorna svarar du för, och de skulle ha setts över:\n");
        foreach (CaredPage page in pages)
        {
            text.Append(Swedish, $"\n{page.Title}, senast {page.ReviewBy!.Value:d MMMM yyyy}\n{root.Whole(page.Path)}\n");
        }

        text.Append("\nStämmer en sida fortfarande, så sätt en ny dag under Sidan i redaktionen och publicera. Annars kommer listan igen om en månad.\n");
        return new MailMessage(pages[0].OwnerEmail.Trim(), pages[0].Owner, pages.Length == 1 ? $"Dags att se över: {pages[0].Title}" : $"Dags att se över {pages.Length} sidor", text.ToString());
    }
}
