using System.Globalization;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;

namespace Varumarke.Core.WorkUpdates;

/// <summary>
/// Mails links to those responsible: before the last day, when it is past, and anew to whoever asks with the address that is known
/// already. A link is encrypted, so that none can be made up; it opens once and for a time, and says nothing to whoever reads it.
/// </summary>
public sealed class WorkLinks(IWorkUpdateRepository updates, ResponsibleReader reader, MailDesk mails, ITextProtector protector, IPublicRoot root, ICoreScopeProvider scopes, IOptionsMonitor<WorkUpdateOptions> options, TimeProvider time)
{
    private const string Purpose = "Varumarke.WorkUpdates.Link";

    /// <summary>Mails what is due; says how many links were made. Each is made once, however often this is asked.</summary>
    public int Remind()
    {
        if (!options.CurrentValue.IsOn || !mails.CanSend)
        {
            return 0;
        }

        DateOnly today = Today;
        int made = 0;
        foreach (ResponsibleWork work in reader.All().Where(work => work is { IsOver: false, Address.Length: > 0, Ends: not null }))
        {
            made += Occasion(work, today) is { } occasion && Make(work, occasion) ? 1 : 0;
        }

        return made;
    }

    /// <summary>Mails new links for all that an address is responsible for and that is not over, once a day. Nothing tells whether there were any.</summary>
    public void Renew(string address)
    {
        if (string.IsNullOrWhiteSpace(address) || !mails.CanSend)
        {
            return;
        }

        string occasion = string.Create(CultureInfo.InvariantCulture, $"renewed-{Today:yyyyMMdd}");
        foreach (ResponsibleWork work in reader.All().Where(work => !work.IsOver && string.Equals(work.Address, address.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            Make(work, occasion);
        }
    }

    /// <summary>The link in an address; null where it was altered or is none of ours, or has been erased.</summary>
    public WorkLink? Find(string token) =>
        protector.Unprotect(Purpose, token) is { } text && Guid.TryParseExact(text, "N", out Guid key) ? updates.FindLink(key) : null;

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private string? Occasion(ResponsibleWork work, DateOnly today) =>
        work.Ends is not { } ends ? null
        : ends < today ? "past"
        : ends.DayNumber - today.DayNumber <= options.CurrentValue.DaysAhead ? "ahead"
        : null;

    private bool Make(ResponsibleWork work, string occasion)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        var link = new WorkLink
        {
            Key = Guid.NewGuid(),
            Document = work.Key,
            Deadline = (work.Ends ?? DateOnly.MinValue).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Occasion = occasion,
            MadeOn = now,
            ExpiresOn = now.AddDays(options.CurrentValue.LinkDays),
        };
        using ICoreScope scope = scopes.CreateCoreScope();
        bool made = updates.TryAdd(link);
        if (made)
        {
            string address = root.Whole(LibraryPaths.WorkUpdate(protector.Protect(Purpose, link.Key.ToString("N"))));
            mails.Post($"work/{link.Key:N}", new MailMessage(work.Address, work.Responsible, WorkUpdateTexts.Subject(work, occasion), WorkUpdateTexts.Text(work, address, link.ExpiresOn)));
        }

        scope.Complete();
        return made;
    }
}
