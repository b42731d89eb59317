using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>A list that is built while it is written.</summary>
internal interface IListAnswer
{
    /// <summary>The list as JSON.</summary>
    /// <exception cref="ListTooLongException">It came to more than <paramref name="maxBytes"/>.</exception>
    Task<AnswerBody> WriteAsync(DeliveryRequest request, int maxBytes, CancellationToken cancellationToken);
}
