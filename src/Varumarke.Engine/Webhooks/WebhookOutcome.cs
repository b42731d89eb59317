namespace Varumarke.Engine.Webhooks;

/// <summary>What came of a call.</summary>
internal enum WebhookOutcome
{
    /// <summary>The receiver answered that it has taken it (2xx).</summary>
    Taken,

    /// <summary>The receiver answered something else.</summary>
    Refused,

    /// <summary>There was no answer: no connection, no time, no address that may be called.</summary>
    NoAnswer,
}
