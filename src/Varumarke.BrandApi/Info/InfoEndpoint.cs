using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;

namespace Varumarke.BrandApi.Info;

/// <summary><c>/api/v1/api-info</c>: what the API is, as the Swedish REST API profile wants it told.</summary>
internal sealed class InfoEndpoint(ApiLinks links)
{
    public Task HandleAsync(HttpContext context) => ApiAnswer.SendAsync(
        context,
        new InfoAnswer("Varumärke: brand library", "1.0.0", "2026-11-29", links.Of("/umbraco/openapi/library.json"), "active"),
        ApiAnswer.Language(context));
}

/// <summary>What the API is.</summary>
internal sealed record InfoAnswer(string ApiName, string ApiVersion, string ApiReleased, string ApiDocumentation, string ApiStatus);
