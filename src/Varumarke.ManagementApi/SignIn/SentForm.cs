using Microsoft.AspNetCore.Http;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>A form that was posted.</summary>
internal static class SentForm
{
    /// <summary>Reads it, so that whoever wants it later finds it read; null where it is none, or none that can be read.</summary>
    public static async Task<IFormCollection?> TryReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
