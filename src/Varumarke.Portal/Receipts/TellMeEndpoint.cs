using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;

namespace Varumarke.Portal.Receipts;

/// <summary>Takes the address of somebody who wants to be told when what a receipt is for, or several are, may not be used any more.</summary>
internal sealed class TellMeEndpoint(ReceiptDesk desk, ReceiptAddressBook book, TimeProvider time)
{
    private const int Most = 10;

    // One form is sent for a whole basket, so few are many.
    private readonly Pace _pace = new(Most, TimeSpan.FromMinutes(10), time);

    /// <summary>For one receipt.</summary>
    public Task HandleAsync(HttpContext context)
    {
        string code = (string)context.Request.RouteValues["code"]!;
        string language = ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
        return TakeAsync(context, [code], language, $"{LibraryPaths.Receipt(Uri.EscapeDataString(code))}?lang={language}");
    }

    /// <summary>For several; the answer leads back to where they are shown.</summary>
    public async Task TakeAsync(HttpContext context, IReadOnlyCollection<string> codes, string language, string back)
    {
        if (!_pace.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (!book.IsOpen)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ReceiptWords.NoMail);
            return;
        }

        if (!MailAddresses.TryRead(form["email"], out string? address))
        {
            Lead(context, back + "&address=unreadable");
            return;
        }

        string[] read = [.. codes.Select(code => ReceiptCode.TryRead(code, out string? plain) ? plain : string.Empty).Where(code => code.Length > 0)];
        IReadOnlyList<ReceiptAnswer> answers = await desk.CheckAsync(read, context.RequestAborted);
        if (answers.Count == 0)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, ReceiptTexts.NotFound);
            return;
        }

        bool kept = await book.LeaveAsync(answers, address, language, context.RequestAborted);
        Lead(context, kept ? back + "&address=kept" : back);
    }

    private static void Lead(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = path;
    }
}
