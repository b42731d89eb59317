namespace Varumarke.Core.Uploads;

/// <summary>Why a file may not come in.</summary>
public enum UploadFault
{
    /// <summary>It is of a kind that is not taken: a program, a script, a page.</summary>
    Forbidden,

    /// <summary>Its name says one thing and its content another.</summary>
    Mislabelled,

    /// <summary>It is beyond a limit.</summary>
    TooLarge,

    /// <summary>It is broken or empty.</summary>
    Corrupt,

    /// <summary>Another file hides in it.</summary>
    HidesAnother,

    /// <summary>A virus was found in it.</summary>
    Infected,

    /// <summary>It could not be scanned for viruses now.</summary>
    NotScanned,
}
