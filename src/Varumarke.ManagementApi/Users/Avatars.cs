using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>
/// Portraits of users, for users: they lie beside the media files, and none of the public doors hands them out. A picture in a
/// page brings no token, so that the cookie is asked which holds it.
/// </summary>
internal sealed class Avatars(MediaFileManager files, CallerTokens callers)
{
    /// <summary>Umbraco's folder for them.</summary>
    private const string Folder = "UserAvatars/";

    /// <summary>The client takes five sizes; the browser scales the one there is.</summary>
    private const int Sizes = 5;

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static string[] Urls(IUser user) => user.Avatar is { } path && path.StartsWith(Folder, StringComparison.Ordinal)
        ? [.. Enumerable.Repeat($"{ManagementPaths.Avatars}/{path[Folder.Length..]}", Sizes)]
        : [];

    public async Task SendAsync(HttpContext http)
    {
        http.Request.Headers.Authorization = $"Bearer {HiddenTokens.Mark}";
        string name = (string)http.Request.RouteValues["name"]!;
        if (await callers.FindAsync(http) is null
            || name.AsSpan().ContainsAny('/', '\\') || name.Contains("..", StringComparison.Ordinal)
            || !Types.TryGetContentType(name, out string? type) || !type.StartsWith("image/", StringComparison.Ordinal) || type.Contains("svg", StringComparison.Ordinal)
            || !files.FileSystem.FileExists(Folder + name))
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status404NotFound, CallTexts.NotFound);
            return;
        }

        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "private, max-age=86400";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await using Stream file = files.FileSystem.OpenFile(Folder + name);
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
