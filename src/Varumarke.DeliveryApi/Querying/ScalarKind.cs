namespace Varumarke.DeliveryApi.Querying;

/// <summary>What a text can be read as; the order is the one that mixed values are sorted in.</summary>
internal enum ScalarKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or a moment.</summary>
    Moment,

    /// <summary>A key.</summary>
    Key,

    /// <summary>A text.</summary>
    Text,
}
