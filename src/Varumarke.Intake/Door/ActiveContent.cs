using System.Collections.Frozen;

namespace Varumarke.Intake.Door;

/// <summary>What runs when it is opened: programs, scripts, pages. None of it is brand material, whatever it is called.</summary>
internal static class ActiveContent
{
    // XML other than SVG is among them: a browser runs a script in it as soon as it has XHTML's namespace.
    private static readonly FrozenSet<string> MediaTypes = new[]
    {
        "text/html", "application/xhtml+xml", "application/xml", "application/x-php", "text/x-shellscript",
        "application/vnd.microsoft.portable-executable", "application/x-elf", "application/x-mach-binary",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Extensions = (
        "htm html xhtml shtml mht mhtml hta xml xsl xslt xht swf js mjs cjs jse ts vbs vbe wsf wsh ps1 psm1 bat cmd sh bash com exe scr pif cpl "
        + "dll msi msix appx lnk url reg jar war class apk ipa dmg pkg deb rpm app php phtml phar asp aspx ashx asmx cshtml jsp cgi pl py rb "
        + "docm dotm xlsm xltm xlam pptm potm ppsm chm iso img vhd").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsMediaType(string mediaType) => MediaTypes.Contains(mediaType);

    public static bool IsExtension(string extension) => Extensions.Contains(extension);
}
