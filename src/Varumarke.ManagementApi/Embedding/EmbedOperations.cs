using Microsoft.AspNetCore.Http;
using Varumarke.Core.Embedding;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Embedding;

/// <summary>What the rich text editor shows of other sites.</summary>
internal sealed class EmbedOperations(IEmbeds embeds)
{
    private const int Largest = 4096;

    private static readonly Wording NoAddress = new("An address is needed.", "En adress behövs.");

    private static readonly Wording NoProvider = new(
        "Nothing of that site may be shown here. Which sites may be is a setting (Varumarke:Embeds).",
        "Inget från den webbplatsen får visas här. Vilka webbplatser som får det är en inställning (Varumarke:Embeds).");

    private static readonly Wording NotUsable = new(
        "The site did not answer, or not with something that can be shown. Check the address, and try again.",
        "Webbplatsen svarade inte, eller inte med något som går att visa. Kontrollera adressen och försök igen.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<EmbedOperations>("oembed/query", Access.ContentTypes, (own, call) => own.QueryAsync(call)),
    ];

    private async Task<Answer> QueryAsync(Call call)
    {
        if (call.Text("url") is not { } url)
        {
            throw Call.Wrong("url", null, NoAddress);
        }

        EmbedAnswer answer = await embeds.FindAsync(url, Size(call, "maxWidth"), Size(call, "maxHeight"), call.Aborted);
        return answer.Outcome switch
        {
            EmbedOutcome.Found => Answer.Of(new { answer.Markup }),
            EmbedOutcome.NoProvider => Answer.Refused(StatusCodes.Status400BadRequest, "NoSupportedProvider", NoProvider),
            _ => Answer.Refused(StatusCodes.Status400BadRequest, "ProviderReturnedInvalidResult", NotUsable),
        };
    }

    private static int? Size(Call call, string name) => call.NumberUpTo(name, Largest) is > 0 and var size ? size : null;
}
