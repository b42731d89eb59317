namespace Varumarke.Search.Compounds;

/// <summary>What a form may be, by the dictionary's marks.</summary>
[Flags]
internal enum WordMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It stands on its own.</summary>
    Word = 1,

    /// <summary>It may begin a compound.</summary>
    Begin = 2,

    /// <summary>It may end one.</summary>
    End = 4,

    /// <summary>It is a name.</summary>
    Name = 8,

    /// <summary>It was seen to begin compounds, though no mark says so: <c>gatu</c>, <c>ladd</c>.</summary>
    Seen = 16,

    /// <summary>It begins compounds as it is, without a letter that binds: compounds themselves seldom do.</summary>
    Bare = 32,
}
