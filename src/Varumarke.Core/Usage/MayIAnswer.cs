namespace Varumarke.Core.Usage;

/// <summary>What was told to somebody who asked whether something may be used: by which way it was asked, and the answer. No more of it is counted, so not even what it was about.</summary>
/// <param name="Way">How it was asked (<see cref="MayIWay"/>).</param>
/// <param name="Said">Yes; no; null where nobody here knew the thing.</param>
public readonly record struct MayIAnswer(string Way, bool? Said)
{
    /// <summary>How it is counted, such as <c>receipt-yes</c>: a dozen kinds at most, whatever is asked.</summary>
    public string Subject => $"{Way}-{Said switch { true => "yes", false => "no", _ => "unknown" }}";
}

/// <summary>The ways to ask.</summary>
public static class MayIWay
{
    /// <summary>A person opened the page of a receipt.</summary>
    public const string Receipt = "receipt";

    /// <summary>A person showed a file.</summary>
    public const string File = "file";

    /// <summary>A person had a draft or a text judged: yes where nothing has to be changed.</summary>
    public const string Draft = "draft";

    /// <summary>A program asked, be it somebody's website or assistant.</summary>
    public const string Program = "program";
}
