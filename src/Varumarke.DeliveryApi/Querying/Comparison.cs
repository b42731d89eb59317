namespace Varumarke.DeliveryApi.Querying;

/// <summary>What a filter asks of a value. The signs are Umbraco's, save for the two with a tilde.</summary>
internal enum Comparison
{
    /// <summary><c>:</c></summary>
    Is,

    /// <summary><c>:!</c></summary>
    IsNot,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;:</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;:</c></summary>
    LessOrEqual,

    /// <summary><c>~</c></summary>
    Contains,

    /// <summary><c>!~</c></summary>
    DoesNotContain,
}
