using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Assets;
using Varumarke.Core.Refusals;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Http.Pages;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Terms;

/// <summary>
/// <c>/renditions/{key}</c>: the answer to "may I still use this?", which is written into every file that leaves. JSON for programs, a
/// page for people.
/// </summary>
internal sealed class TermsEndpoint(IAssetLibrary library, AssetRefusals refusals, IPictureFactsProvider facts, IRenditionLinks links, RenditionMetrics metrics)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public async Task HandleAsync(HttpContext context, Guid key)
    {
        bool wantsPage = WantsPage(context.Request);
        context.Response.Headers.Vary = "Accept, Accept-Language";
        Asset? asset = library.Find(key);
        AssetDecision decision = asset is null ? new AssetDecision(AssetAvailability.NotApproved) : library.Decide(asset);
        if (asset is null || !decision.IsDeliverable)
        {
            metrics.Refused(AssetRefusal.StatusOf(decision));
            await RefuseAsync(context, decision, wantsPage);
            return;
        }

        PictureFacts? measured = await facts.GetAsync(asset, context.RequestAborted);
        RenditionSet? renditions = measured is null ? null : links.Of(asset, measured);
        context.Response.Headers.CacheControl = "public, no-cache";
        if (wantsPage)
        {
            TermsTexts texts = Language(context.Request);
            await PageWriter.WriteAsync(context, StatusCodes.Status200OK, TermsPage.Of(asset, measured, renditions, texts), texts.Language);
            return;
        }

        await WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(TermsDocument.Of(asset, measured, renditions), Web));
    }

    private Task RefuseAsync(HttpContext context, AssetDecision decision, bool wantsPage)
    {
        if (!wantsPage)
        {
            return AssetProblems.RefusedAsync(context, refusals, decision);
        }

        TermsTexts texts = Language(context.Request);
        string page = TermsPage.Refused(refusals.Told(decision), refusals.SubstituteOf(decision)?.Key, texts);
        return PageWriter.WriteAsync(context, AssetRefusal.StatusOf(decision), page, texts.Language);
    }

    // A browser names HTML; programs that send */* get JSON.
    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static TermsTexts Language(HttpRequest request) => TermsTexts.For(request.Headers.AcceptLanguage.ToString());

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
