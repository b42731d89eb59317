using System.Text;
using Varumarke.Core.Library;
using Varumarke.Core.Receipts;
using Varumarke.Core.Rights;

namespace Varumarke.Portal.Basket;

/// <summary>What has been put into a zip file, and what has been left out of it.</summary>
/// <param name="address">Where the receipts of all of it are.</param>
/// <param name="made">When it is made.</param>
internal sealed class PackedFiles(string address, DateTimeOffset made)
{
    /// <summary>The first file, which is there before any picture.</summary>
    public const string FirstName = "LÄS MIG - READ ME.txt";

    /// <summary>The text with credits.</summary>
    public const string CreditsName = "CREDITS.txt";

    /// <summary>The terms for programs.</summary>
    public const string TermsName = "terms.json";

    // Windows opens none of these, whatever their ending.
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"])], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _names = new([FirstName, CreditsName, TermsName], StringComparer.OrdinalIgnoreCase);
    private readonly List<PackedFile> _files = [];
    private readonly List<LeftOut> _leftOut = [];

    public string Address { get; } = address;

    public DateTimeOffset Made { get; } = made;

    public IReadOnlyList<PackedFile> Files => _files;

    public IReadOnlyList<LeftOut> Missing => _leftOut;

    /// <summary>The name under which a file is put in: no path, and no name twice on any system.</summary>
    public string Add(Receipt receipt, ShelvedAsset asset, string name)
    {
        string plain = name.Normalize(NormalizationForm.FormC).Replace('/', '-').Replace('\\', '-');
        string stem = Path.GetFileNameWithoutExtension(plain), ending = Path.GetExtension(plain);
        stem = Devices.Contains(stem.Split('.')[0].Trim()) ? "_" + stem : stem;
        string free = stem + ending;
        for (int number = 2; !_names.Add(free); number++)
        {
            free = $"{stem} ({number}){ending}";
        }

        _files.Add(new PackedFile(free, receipt, asset));
        return free;
    }

    public void LeaveOut(Receipt receipt, AssetDecision decision) => _leftOut.Add(new LeftOut(receipt, decision));

    /// <summary>What stands in the first file.</summary>
    public string First() => $"""
        Varje fil i det här arkivet har ett kvitto. Får jag fortfarande använda dem? Svaret finns alltid här:
        {Address}

        Hur bilderna ska anges och vad som gäller för dem står i {CreditsName} och, för program, i {TermsName}.

        -----

        Each file in this archive has a receipt. May I still use them? The answer is always here:
        {Address}

        How to credit them and on which terms stands in {CreditsName} and, for programs, in {TermsName}.

        """;
}
