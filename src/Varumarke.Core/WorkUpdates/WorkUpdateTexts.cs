using System.Globalization;
using Varumarke.Core.Uploads;

namespace Varumarke.Core.WorkUpdates;

/// <summary>The mails to those responsible. They are the municipality's own, and in its language.</summary>
internal static class WorkUpdateTexts
{
    public static UploadRefusal NoPicture { get; } = new(
        UploadFault.Forbidden, "Only photos are taken here: JPEG, PNG, WebP, AVIF or HEIC.", "Här tas bara foton emot: JPEG, PNG, WebP, AVIF eller HEIC.");

    public static string Subject(ResponsibleWork work, string occasion) => occasion switch
    {
        "ahead" => $"Snart ska den vara klar: {work.Title}",
        "past" => $"Skulle ha varit klar: {work.Title}",
        _ => $"Ny länk: {work.Title}",
    };

    public static string Text(ResponsibleWork work, string link, DateTime expires) =>
        $"{work.Responsible} ansvarar för \"{work.Title}\".{(work.Ends is { } day ? $" Sista dagen är {Day(day)}." : string.Empty)}\n\n"
        + $"Säg hur det går. Det tar en halv minut och kräver ingen inloggning:\n{link}\n\n"
        + $"Länken fungerar en gång, till och med {Day(DateOnly.FromDateTime(expires))}. Skicka den inte vidare: den som har den kan ändra läget.\n";

    public static string WaitsSubject(ResponsibleWork work) => $"Väntar på dig: {work.Title}";

    public static string WaitsText(ResponsibleWork work, WorkUpdate update) =>
        $"Den som ansvarar för \"{work.Title}\" har lämnat ett nytt läge ({update.Before} till {update.After}). Det visas när du har godkänt det i redaktionen, under Uppdateringar.\n";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"));
}
