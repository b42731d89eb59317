namespace Varumarke.Core.Joining;

/// <summary>What became of a wish to join.</summary>
public enum JoinState
{
    /// <summary>Whoever sent the idea has been asked.</summary>
    Waiting,

    /// <summary>Both agreed, and were put in touch.</summary>
    Agreed,

    /// <summary>Whoever sent the idea said no.</summary>
    Declined,

    /// <summary>Nobody could be asked, or nobody answered in time.</summary>
    Over,
}
