using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The sign-in page: a form, complete without a script, readable on a telephone, in light and dark.</summary>
internal static class LoginPage
{
    private const string Style =
        """
        :root{color-scheme:light dark;--text:#1b1b1b;--ground:#f4f4f2;--card:#fff;--soft:#555;--line:#767676;--act:#1f5f3f;--onact:#fff;--no:#8b1a1a;--noground:#fdeceb}
        @media(prefers-color-scheme:dark){:root{--text:#f2f2f2;--ground:#121212;--card:#1e1e1e;--soft:#c4c4c4;--line:#8f8f8f;--act:#9be3b4;--onact:#10291b;--no:#ffb3ae;--noground:#3a1715}}
        *{box-sizing:border-box}
        body{margin:0;min-height:100vh;display:grid;grid-template-columns:minmax(0,1fr);place-items:center;overflow-wrap:anywhere;padding:1rem;background:var(--ground);color:var(--text);font:1.0625rem/1.5 system-ui,sans-serif}
        main{width:100%;max-width:26rem;background:var(--card);border-radius:.5rem;padding:2rem 1.5rem;box-shadow:0 1px 4px rgb(0 0 0/.25)}
        header{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem;margin-bottom:1.25rem}
        header img{width:48px;height:48px}
        h1{font-size:1.5rem;line-height:1.25;margin:0}
        label{display:block;margin:1rem 0 .25rem;font-weight:600}
        input{width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.25rem}
        button{width:100%;min-height:2.75rem;margin-top:1.5rem;font:inherit;font-weight:600;color:var(--onact);background:var(--act);border:0;border-radius:.25rem;cursor:pointer}
        :focus-visible{outline:3px solid currentColor;outline-offset:2px}
        button:focus-visible{outline-color:var(--text)}
        .other{display:block;min-height:2.75rem;margin-top:.75rem;padding:.6rem .75rem;text-align:center;font-weight:600;text-decoration:none;border:1px solid var(--line);border-radius:.25rem}
        .or{margin:1.25rem 0 0;text-align:center}
        .fault{margin:0 0 1rem;padding:.75rem;color:var(--no);background:var(--noground);border-left:4px solid currentColor}
        p{margin:.5rem 0}a{color:inherit}.hint{color:var(--soft);font-size:.95rem}
        """;

    private static readonly string Policy =
        $"default-src 'none'; img-src 'self'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly Wording Title = new("Sign in", "Logga in");
    private static readonly Wording NewTitle = new("Choose a password", "Välj ett lösenord");
    private static readonly Wording Name = new("E-mail", "E-post");
    private static readonly Wording Password = new("Password", "Lösenord");
    private static readonly Wording CodeTitle = new("One more step", "Ett steg till");
    private static readonly Wording Code = new("Code", "Kod");
    private static readonly Wording CodeHint = new(
        "Open your authenticator app and type the six digits. Without your telephone, type one of your recovery codes.",
        "Öppna din autentiseringsapp och skriv de sex siffrorna. Saknar du telefonen skriver du en av dina återställningskoder.");

    private static readonly Wording NewPassword = new("New password", "Nytt lösenord");
    private static readonly Wording Repeated = new("The same once more", "Samma igen");
    private static readonly Wording Login = new("Login", "Logga in");
    private static readonly Wording LoginWith = new("Sign in with", "Logga in med");
    private static readonly Wording Or = new("or", "eller");
    private static readonly Wording Save = new("Save and continue", "Spara och fortsätt");
    private static readonly Wording ForgotTitle = new("A new password", "Nytt lösenord");
    private static readonly Wording ForgotHint = new("We send a link to your address.", "Vi skickar en länk till din adress.");
    private static readonly Wording SendMail = new("Send the link", "Skicka länken");
    private static readonly Wording Forgotten = new("Forgotten the password?", "Glömt lösenordet?");
    private static readonly Wording NoScript = new(
        "The backoffice itself needs JavaScript, which is switched off in this browser.",
        "Redigeringen behöver JavaScript, som är avstängt i den här webbläsaren.");

    private static readonly Wording WhyNew = new(
        $"The password you used was only for the first time. Choose one of your own, of {Accounts.ShortestPassword} characters or more.",
        $"Lösenordet du använde gällde bara första gången. Välj ett eget på minst {Accounts.ShortestPassword} tecken.");

    public static Task SendAsync(HttpContext http, LoginView view, int status = StatusCodes.Status200OK)
    {
        byte[] page = Encoding.UTF8.GetBytes(Document(view));
        HttpResponse response = http.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentLanguage = view.Language;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin"; // A browser that tells no referrer tells no origin of a post either.
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(page, http.RequestAborted).AsTask();
    }

    private static string Document(LoginView view)
    {
        string In(Wording words) => PlainPage.Safe(words.In(view.Language));
        bool replaces = view.Ticket is not null || (view.IsByMail && !view.AsksForMail);
        string title = In(view.Factor is not null ? CodeTitle : view.AsksForMail ? ForgotTitle : replaces ? NewTitle : Title);
        string action = PlainPage.Safe(view.Action ?? $"{ManagementPaths.Login}?ReturnUrl={Uri.EscapeDataString(view.ReturnUrl)}");
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{view.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append(CultureInfo.InvariantCulture, $"<meta name=\"robots\" content=\"noindex\"><title>{title} – Varumärke</title><link rel=\"icon\" href=\"{PlainPage.Icon}\"><style>{Style}</style></head>")
            .Append(CultureInfo.InvariantCulture, $"<body><main><header><img src=\"{PlainPage.Icon}\" alt=\"\"><h1>{title}</h1></header>");
        if (view.Message is { } message)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"fault\" role=\"alert\" id=\"fault\">{In(message.Text)}</p>");
        }

        page.Append(CultureInfo.InvariantCulture, $"<form method=\"post\" action=\"{action}\">");
        string described = view.Message is null ? string.Empty : " aria-describedby=\"fault\"";
        if (view.Factor is { } factor)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"hint\" id=\"how\">{In(CodeHint)}</p><input type=\"hidden\" name=\"factor\" value=\"{PlainPage.Safe(factor)}\">")
                .Append(Field("code", "text", "one-time-code", In(Code), string.Empty, $" aria-describedby=\"{(view.Message is null ? "how" : "fault how")}\" autofocus spellcheck=\"false\" autocapitalize=\"characters\""));
        }
        else if (replaces)
        {
            if (view.Ticket is { } ticket)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"hint\">{In(WhyNew)}</p><input type=\"hidden\" name=\"ticket\" value=\"{PlainPage.Safe(ticket)}\">");
            }

            page.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"username\" autocomplete=\"username\" value=\"{PlainPage.Safe(view.UserName ?? string.Empty)}\">")
                .Append(Field("password", "password", "new-password", In(NewPassword), string.Empty, described + $" minlength=\"{Accounts.ShortestPassword}\" autofocus"))
                .Append(Field("repeated", "password", "new-password", In(Repeated), string.Empty, string.Empty));
        }
        else if (view.AsksForMail)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"hint\">{In(ForgotHint)}</p>").Append(Field("username", "email", "username", In(Name), string.Empty, described + " autofocus"));
        }
        else
        {
            page.Append(Field("username", "text", "username", In(Name), PlainPage.Safe(view.UserName ?? string.Empty), described + (view.UserName is null ? " autofocus" : string.Empty)))
                .Append(Field("password", "password", "current-password", In(Password), string.Empty, view.UserName is null ? string.Empty : " autofocus"));
        }

        string act = In(view.AsksForMail ? SendMail : replaces ? Save : Login);
        string forgotten = view is { CanSendMail: true, Ticket: null, Factor: null } ? $"<p><a href=\"{ManagementPaths.Login}?flow=forgot-password\">{In(Forgotten)}</a></p>" : string.Empty;

        // Umbraco's test helpers find the button by its label.
        return page.Append(CultureInfo.InvariantCulture, $"<button type=\"submit\" aria-label=\"{act}\">{act}</button></form>{External(view, In)}{forgotten}<noscript><p class=\"hint\">{In(NoScript)}</p></noscript></main></body></html>").ToString();
    }

    private static string External(LoginView view, Func<Wording, string> words) =>
        view.External.Count == 0 || view is not { Ticket: null, Factor: null, IsByMail: false, AsksForMail: false } ? string.Empty
        : $"<p class=\"or hint\">{words(Or)}</p>" + string.Concat(view.External.Select(choice =>
            $"<a class=\"other\" href=\"{ManagementPaths.External}/{choice.Name}/begin?ReturnUrl={PlainPage.Safe(Uri.EscapeDataString(view.ReturnUrl))}\">{words(LoginWith)} {PlainPage.Safe(choice.DisplayName)}</a>"));

    private static string Field(string name, string type, string autocomplete, string label, string value, string more) =>
        $"<label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" type=\"{type}\" autocomplete=\"{autocomplete}\" value=\"{value}\" required{more}>";
}
