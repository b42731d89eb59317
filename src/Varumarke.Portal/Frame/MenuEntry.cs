namespace Varumarke.Portal.Frame;

/// <summary>The entries of the menu.</summary>
public enum MenuEntry
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Pictures and files.</summary>
    Library,

    /// <summary>The guide.</summary>
    Guide,

    /// <summary>The texts.</summary>
    Texts,

    /// <summary>The strategy.</summary>
    Strategy,
}
