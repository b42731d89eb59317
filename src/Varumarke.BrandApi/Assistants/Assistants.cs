using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Boot;
using Varumarke.Core.Problems;
using Varumarke.Http.Limits;

namespace Varumarke.BrandApi.Assistants;

/// <summary>The door for assistants: the Model Context Protocol over HTTP, without sessions and without a key.</summary>
internal static class Assistants
{
    public const string Route = "/mcp";
    private const int LargestQuestion = 64 * 1024;
    private const int MostQuestions = 240;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // As the protocol's own messages are written, and in the words of the rest of the API.
    private static JsonSerializerOptions Json { get; } = new(McpJsonUtilities.DefaultOptions)
    {
        Encoder = ApiAnswer.Json.Encoder,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static Wording TooMany { get; } = new("Too many questions at once. Try again in a minute.", "För många frågor på en gång. Försök igen om en minut.");

    private static Wording TooLarge { get; } = new("The question is too long.", "Frågan är för lång.");

    public static IServiceCollection AddAssistants(this IServiceCollection services)
    {
        services.AddSingleton<AskedAssets>();
        services
            .AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation { Name = "varumarke", Version = ProgramVersion.Text };
                server.ServerInstructions = "The municipality's brand: approved pictures, texts and rules. Name the credit wherever a picture is used, and never use one past its end.";
            })
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithTools<BrandTools>(Json);
        return services;
    }

    public static void MapAssistants(this WebApplication app)
    {
        var pace = new Pace(MostQuestions, Window, app.Services.GetRequiredService<TimeProvider>());
        app.MapMcp(Route).Add(endpoint =>
        {
            RequestDelegate answer = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => AnswerAsync(context, pace, answer);
        });
    }

    private static Task AnswerAsync(HttpContext context, Pace pace, RequestDelegate answer)
    {
        if (context.Request.ContentLength > LargestQuestion)
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status413PayloadTooLarge, TooLarge));
        }

        if (!pace.Take(context))
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status429TooManyRequests, TooMany));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestQuestion;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        return answer(context);
    }
}
