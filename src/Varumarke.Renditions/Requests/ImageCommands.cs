namespace Varumarke.Renditions.Requests;

/// <summary>The parameters of ImageSharp.Web's dialect, with those that Umbraco adds.</summary>
internal static class ImageCommands
{
    public const string Width = "width";
    public const string Height = "height";
    public const string Mode = "rmode";
    public const string Focus = "rxy";
    public const string Anchor = "ranchor";
    public const string Sampler = "rsampler";
    public const string PadColour = "rcolor";
    public const string Compand = "compand";
    public const string Orient = "orient";
    public const string AutoOrient = "autoorient";
    public const string Format = "format";
    public const string Quality = "quality";
    public const string Background = "bgcolor";
    public const string Area = "cc";

    /// <summary>The signature. Not a command itself.</summary>
    public const string Signature = "hmac";

    /// <summary>A number that changes with the file, so that nobody shows an old one. Not a command: it shapes nothing and is not signed.</summary>
    public const string Version = "v";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        Width, Height, Mode, Focus, Anchor, Sampler, PadColour, Compand, Orient, AutoOrient, Format, Quality, Background, Area,
    };

    public static bool IsKnown(string name) => Known.Contains(name);
}
