namespace Varumarke.Renditions.Serving;

/// <summary>Some bytes of a file; a negative length for a part that it does not have.</summary>
internal readonly record struct Part(long From, long Length);
