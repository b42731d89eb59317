namespace Varumarke.Web.Tests.Sync;

/// <summary>A picture of 3 by 2 pixels, small enough to be written here.</summary>
internal static class TinyPng
{
    public const int Width = 3;
    public const int Height = 2;

    public static readonly byte[] Bytes = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mPQiLKBIAY4CwAsJAR1FJRFgwAAAABJRU5ErkJggg==");
}
