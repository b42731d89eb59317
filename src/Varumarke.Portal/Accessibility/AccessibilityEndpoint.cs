using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Http.Limits;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Accessibility;

/// <summary>
/// The accessibility statement that the law asks for, with a way to report faults that is always there: a form where there is mail, else
/// an address.
/// </summary>
internal sealed class AccessibilityEndpoint(BrandReader brand, IMailOutbox outbox, IOptions<PortalOptions> options, PortalSite site, PageRenderer pages, TimeProvider time)
{
    /// <summary>The field that people do not see, and that programs fill in.</summary>
    public const string Trap = "website";

    /// <summary>Stands in the address of the page that says that a report was taken.</summary>
    public const string Sent = "sent";

    private const int Most = 5;
    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context, string language) => WriteAsync(context, language, FaultReport.Empty, null, StatusCodes.Status200OK);

    public async Task TellAsync(HttpContext context, string language)
    {
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        FaultReport report = FaultReport.Read(form);
        Wording? fault = form[Trap].ToString().Length > 0 ? AccessibilityWords.LeaveEmpty : report.Fault();
        if (fault is not null)
        {
            await WriteAsync(context, language, report, fault, StatusCodes.Status400BadRequest);
            return;
        }

        if (To(language) is not { } to)
        {
            await WriteAsync(context, language, report, AccessibilityWords.NoMail, StatusCodes.Status503ServiceUnavailable);
            return;
        }

        // Counted here: who mends what is wrong has sent nothing yet.
        if (!_pace.Take(context))
        {
            await WriteAsync(context, language, report, AccessibilityWords.TooMany, StatusCodes.Status429TooManyRequests);
            return;
        }

        string text = report.Text(site.Name, language);
        await outbox.AddAsync(
            new OutgoingMail
            {
                // A form that is sent twice is one report.
                Key = $"accessibility:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}",
                To = to,
                Text = new MailText(AccessibilityWords.Subject.In(language), text),
            },
            context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = $"{LibraryPaths.Accessibility(language)}?{Sent}#report";
    }

    private string? To(string language) => outbox.CanSend && Email(brand.Owner(language)) is { Length: > 0 } email ? email : null;

    private string? Email(BrandOwner? owner) => options.Value.AccessibilityEmail ?? owner?.Email;

    private Task WriteAsync(HttpContext context, string language, FaultReport report, Wording? fault, int status)
    {
        BrandOwner? owner = brand.Owner(language);
        var head = new PageHead
        {
            Language = language,
            Title = AccessibilityWords.Title.In(language),
            Description = AccessibilityWords.Lead(site.Name).In(language),
            Path = LibraryPaths.Accessibility(language),
            OtherPath = LibraryPaths.Accessibility(ReaderLanguage.Other(language)),
            Owner = owner?.Owner,
            OwnerEmail = owner?.Email,
            Changed = options.Value.AccessibilityUpdated.ToDateTime(TimeOnly.MinValue),
            MayBeKept = true,
        };
        return pages.WriteAsync<AccessibilityPage>(
            context,
            head,
            status,
            (nameof(AccessibilityPage.Email), Email(owner)),
            (nameof(AccessibilityPage.HasForm), To(language) is not null),
            (nameof(AccessibilityPage.IsSent), context.Request.Query.ContainsKey(Sent)),
            (nameof(AccessibilityPage.Report), report),
            (nameof(AccessibilityPage.Fault), fault),
            (nameof(AccessibilityPage.Options), options.Value));
    }
}
