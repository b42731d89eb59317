using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.TemporaryFiles;

/// <summary>Why an upload was not taken, where the door has not said so.</summary>
internal static class TemporaryFileTexts
{
    public static Wording NotAForm { get; } = new("The body must be a form (multipart/form-data) with the fields Id and File.", "Innehållet måste vara ett formulär (multipart/form-data) med fälten Id och File.");

    public static Wording BrokenOff { get; } = new("The upload was broken off before its end. Try again.", "Uppladdningen avbröts innan den var klar. Försök igen.");

    public static Wording KeyUsed { get; } = new("There is an upload with this key already.", "Det finns redan en uppladdning med den nyckeln.");

    public static Wording ExtensionNotAllowed { get; } = new("Files with this ending are not taken.", "Filer med den ändelsen tas inte emot.");

    public static Wording NameNotAllowed { get; } = new("The file's name cannot be used.", "Filens namn går inte att använda.");

    public static Wording NoSuchUpload { get; } = new("There is no such upload; it may have expired.", "Det finns ingen sådan uppladdning; den kan ha gått ut.");

    /// <param name="most">Bytes.</param>
    public static Wording TooLarge(long most)
    {
        string megabytes = (most / (1024 * 1024)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Wording($"The file is larger than {megabytes} MB, which is the most that is taken.", $"Filen är större än {megabytes} MB, som är det mesta som tas emot.");
    }
}
