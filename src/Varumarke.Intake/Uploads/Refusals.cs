using System.Globalization;
using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;

namespace Varumarke.Intake.Uploads;

/// <summary>What is said to whoever brought a file that may not come in: what was found, and what is allowed.</summary>
internal static class Refusals
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static UploadRefusal Empty(Upload upload) => new(
        UploadFault.Corrupt,
        $"The file{upload.Name} is empty.",
        $"Filen{upload.Name} är tom.");

    public static UploadRefusal Active(Upload upload, string found) => new(
        UploadFault.Forbidden,
        $"The file{upload.Name} is {found}: programs, scripts and web pages are not taken. Pictures, drawings, films, sound, documents and fonts are.",
        $"Filen{upload.Name} är {found}: program, skript och webbsidor tas inte emot. Bilder, teckningar, filmer, ljud, dokument och typsnitt går bra.");

    public static UploadRefusal Mislabelled(Upload upload, string extension)
    {
        string found = upload.Inspection.MediaType;
        string allowed = string.Join(", ", FileKinds.ExtensionsOf(found).Select(each => "." + each));
        string expected = string.Join(", ", FileKinds.TypesOf(extension));
        string ending = extension.Length == 0 ? string.Empty : "." + extension;
        return new UploadRefusal(
            UploadFault.Mislabelled,
            $"The file{upload.Name} holds {found}, which does not go with the name's ending \"{ending}\"."
            + (expected.Length == 0 ? string.Empty : $" Files named {ending} must hold {expected}.")
            + (allowed.Length == 0 ? string.Empty : $" Such content may be named {allowed}."),
            $"Filen{upload.Name} innehåller {found}, vilket inte stämmer med namnets ändelse \"{ending}\"."
            + (expected.Length == 0 ? string.Empty : $" Filer som heter {ending} ska innehålla {expected}.")
            + (allowed.Length == 0 ? string.Empty : $" Sådant innehåll får heta {allowed}."));
    }

    public static UploadRefusal PackedDrawing(Upload upload) => new(
        UploadFault.Mislabelled,
        $"The file{upload.Name} is a compressed drawing (SVGZ), which cannot be cleaned of what could run in a browser. Unpack it (gunzip, or \"Plain SVG\" in a drawing program) and send it as .svg; it is compressed on its way to readers anyway.",
        $"Filen{upload.Name} är en komprimerad teckning (SVGZ), som inte kan rensas från det som kan köras i en webbläsare. Packa upp den (gunzip, eller \"Vanlig SVG\" i ett ritprogram) och skicka den som .svg; den komprimeras ändå på väg till läsarna.");

    public static UploadRefusal NoPackedDrawing(Upload upload)
    {
        string found = upload.Inspection.MediaType;
        string allowed = string.Join(", ", FileKinds.ExtensionsOf(found).Select(each => "." + each));
        return new UploadRefusal(
            UploadFault.Mislabelled,
            $"The file{upload.Name} holds {found}, and not a compressed drawing (SVGZ) as its ending .svgz says; compressed drawings are not taken either, plain ones (.svg) are."
            + (allowed.Length == 0 ? string.Empty : $" Such content may be named {allowed}."),
            $"Filen{upload.Name} innehåller {found}, och ingen komprimerad teckning (SVGZ) som ändelsen .svgz säger; komprimerade teckningar tas inte heller emot, men okomprimerade (.svg)."
            + (allowed.Length == 0 ? string.Empty : $" Sådant innehåll får heta {allowed}."));
    }

    public static UploadRefusal Hevc(Upload upload) => new(
        UploadFault.Forbidden,
        $"The picture{upload.Name} is coded with HEVC ({upload.Inspection.MediaType}), which can be shown neither here nor in most browsers. Send it as JPEG, AVIF, WebP or PNG; an iPhone writes JPEG when its camera is set to \"Most Compatible\" (Settings, Camera, Formats).",
        $"Bilden{upload.Name} är kodad med HEVC ({upload.Inspection.MediaType}), som varken kan visas här eller i de flesta webbläsare. Skicka den som JPEG, AVIF, WebP eller PNG; en iPhone skriver JPEG när kameran är inställd på \"Mest kompatibelt\" (Inställningar, Kamera, Format).");

    public static UploadRefusal TooLarge(Upload upload, long maxBytes) => new(
        UploadFault.TooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The file{upload.Name} is {upload.Length:N0} bytes, where {maxBytes:N0} are allowed."),
        string.Create(Swedish, $"Filen{upload.Name} är {upload.Length:N0} byte; högst {maxBytes:N0} är tillåtna."));

    public static UploadRefusal Picture(Upload upload, PictureVerdict verdict, PictureLimits limits)
    {
        FileInspection found = upload.Inspection;
        return verdict.Fault == PictureFault.TooLarge
            ? new UploadRefusal(
                UploadFault.TooLarge,
                $"{verdict.Detail}{(upload.FileName is null ? string.Empty : $" The file is{upload.Name}.")}",
                string.Create(
                    Swedish,
                    $"Bilden{upload.Name} är för stor: {found.Width:N0} × {found.Height:N0} bildpunkter, {found.Frames:N0} bildrutor, {found.Depth:N0} nivåer av element och {upload.Length:N0} byte. Tillåtet är högst {limits.MaxSide:N0} bildpunkter på längsta sidan, {limits.MaxPixels:N0} bildpunkter i en bildruta, {limits.MaxFrames:N0} bildrutor med {limits.MaxTotalPixels:N0} bildpunkter, {limits.MaxSvgDepth:N0} nivåer, {(found.Format == PictureFormat.Svg ? limits.MaxSvgBytes : limits.MaxBytes):N0} byte och {limits.MaxDecodingMemory:N0} byte minne för att läsa den."))
            : Unreadable(upload, found.Fault ?? FileFault.Broken);
    }

    private static UploadRefusal Unreadable(Upload upload, FileFault fault) => new(
        UploadFault.Corrupt,
        $"The picture{upload.Name} ({upload.Inspection.MediaType}) cannot be read: {fault.English}. Save it anew and try again.",
        $"Bilden{upload.Name} ({upload.Inspection.MediaType}) går inte att läsa: {fault.Swedish}. Spara den på nytt och försök igen.");

    public static UploadRefusal HidesAnother(Upload upload, string found) => new(
        UploadFault.HidesAnother,
        $"The picture{upload.Name} ({upload.Inspection.MediaType}) also holds {found}. A picture may hold nothing but itself: save it anew from a picture editor.",
        $"Bilden{upload.Name} ({upload.Inspection.MediaType}) innehåller också {found}. En bild får inte innehålla annat än sig själv: spara den på nytt i ett bildprogram.");

    public static UploadRefusal UncleanableDrawing(Upload upload, FileFault fault) => new(
        UploadFault.Corrupt,
        $"The drawing{upload.Name} cannot be taken: {fault.English}. Allowed is SVG as well-formed XML, without entities, that draws what it holds.",
        $"Teckningen{upload.Name} kan inte tas emot: {fault.Swedish}. Tillåtet är SVG som välformad XML, utan entiteter, som ritar det den innehåller.");

    public static UploadRefusal Infected(Upload upload, string virus) => new(
        UploadFault.Infected,
        $"A virus ({virus}) was found in the file{upload.Name}. Files without viruses are taken.",
        $"Ett virus ({virus}) hittades i filen{upload.Name}. Filer utan virus tas emot.");

    public static UploadRefusal NotScanned(Upload upload, VirusScan scan) => new(
        UploadFault.NotScanned,
        $"The file{upload.Name} could not be scanned for viruses ({LogText.Of(scan.Detail)}), and only scanned files are taken. Try again later or ask whoever runs the service.",
        $"Filen{upload.Name} kunde inte virussökas ({LogText.Of(scan.SwedishDetail ?? scan.Detail)}), och bara virussökta filer tas emot. Försök igen senare eller fråga den som sköter tjänsten.");
}
