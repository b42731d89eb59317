namespace Varumarke.Engine.Webhooks;

/// <summary>An event of our own that makes what it sends anew when the call is made, or made again.</summary>
internal interface IPresentBody
{
    /// <summary>What may be said now.</summary>
    /// <param name="queued">What was queued when the event happened, as JSON.</param>
    object Present(string queued);
}
