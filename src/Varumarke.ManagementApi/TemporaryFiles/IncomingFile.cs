using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.TemporaryFiles;

/// <summary>
/// A form with a key and a file, read as it comes: the file goes to a temporary file of the machine's, which is gone once it has been
/// looked at, and never to memory as a whole.
/// </summary>
internal sealed class IncomingFile(Guid key, string name, FileStream content) : IAsyncDisposable
{
    private const int LongestField = 100;
    private const int BufferSize = 64 * 1024;

    public Guid Key => key;

    public string Name => name;

    public FileStream Content => content;

    /// <exception cref="RefusedCallException">It is no such form, or the file is too large.</exception>
    public static async Task<IncomingFile> ReadAsync(HttpRequest request, long mostBytes, CancellationToken aborted)
    {
        string? boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType == "multipart/form-data"
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(boundary))
        {
            throw Refused(StatusCodes.Status415UnsupportedMediaType, TemporaryFileTexts.NotAForm);
        }

        (Guid? Key, string? Name) found = default;
        FileStream? content = null;
        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = 8 * 1024 };
            while (await reader.ReadNextSectionAsync(aborted) is { } section)
            {
                if (section.AsFileSection() is { } file && IsNamed(file.Name, "File") && content is null)
                {
                    found.Name = Path.GetFileName(file.FileName.Replace('\\', '/'));
                    content = Create();
                    await CopyAsync(section.Body, content, mostBytes, aborted);
                }
                else if (section.AsFormDataSection() is { } field && IsNamed(field.Name, "Id"))
                {
                    found.Key = Guid.TryParse(await TextAsync(section.Body, aborted), out Guid key) ? key : null;
                }
            }

            if (found.Key is not { } id || string.IsNullOrEmpty(found.Name) || content is null)
            {
                throw Refused(StatusCodes.Status400BadRequest, TemporaryFileTexts.NotAForm);
            }

            content.Position = 0;
            FileStream taken = content;
            content = null;
            return new IncomingFile(id, found.Name, taken);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // A body beyond the server's own limit ends this way too, and then says so itself.
            throw broken is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? Refused(StatusCodes.Status413PayloadTooLarge, TemporaryFileTexts.TooLarge(mostBytes))
                : Refused(StatusCodes.Status400BadRequest, TemporaryFileTexts.BrokenOff);
        }
        finally
        {
            if (content is not null)
            {
                await content.DisposeAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => content.DisposeAsync();

    private static FileStream Create() => new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        BufferSize = BufferSize,
    });

    private static async Task CopyAsync(Stream from, FileStream to, long most, CancellationToken aborted)
    {
        byte[] buffer = new byte[BufferSize];
        for (int read; (read = await from.ReadAsync(buffer, aborted)) > 0;)
        {
            if (to.Position + read > most)
            {
                throw Refused(StatusCodes.Status413PayloadTooLarge, TemporaryFileTexts.TooLarge(most));
            }

            await to.WriteAsync(buffer.AsMemory(0, read), aborted);
        }

        await to.FlushAsync(aborted);
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken aborted)
    {
        byte[] buffer = new byte[LongestField];
        int read = await body.ReadAtLeastAsync(buffer, LongestField, throwOnEndOfStream: false, aborted);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read).Trim();
    }

    private static bool IsNamed(string name, string wanted) => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    // Of an upload's problem the client shows the title alone.
    private static RefusedCallException Refused(int status, Wording detail) => new(Problem.Of(status, detail) with { Title = detail });
}
