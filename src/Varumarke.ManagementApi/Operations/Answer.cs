using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Operations;

/// <summary>What an operation answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">What becomes JSON; null for none.</param>
internal sealed record Answer(int Status, object? Body = null)
{
    /// <summary>Where a new thing lies; the client takes a creation without its key for a failed one.</summary>
    public Created? Made { get; init; }

    /// <summary>JSON that is written already, in place of a body.</summary>
    public byte[]? Written { get; init; }

    /// <summary>False where it may be another the next time, although nothing changes that is told.</summary>
    public bool IsLasting { get; init; } = true;

    /// <summary>A file, in place of a body.</summary>
    public Download? Download { get; init; }

    /// <summary>The entity tag of what is answered or was saved; whoever sends it back in <c>If-Match</c> says which version was read.</summary>
    public string? Mark { get; init; }

    /// <summary>Why not, in place of a body.</summary>
    public Problem? Problem { get; init; }

    public static Answer Done { get; } = new(StatusCodes.Status200OK);

    /// <summary>The word null, for the client that tells it from no answer.</summary>
    public static Answer Null { get; } = new(StatusCodes.Status200OK, JsonSerializer.SerializeToElement<object?>(null));

    public static Answer NotFound { get; } = Refused(StatusCodes.Status404NotFound, "NotFound", CallTexts.NotFound);

    public static Answer Forbidden { get; } = Refused(StatusCodes.Status403Forbidden, "Forbidden", CallTexts.Forbidden);

    public static Answer Of(object body) => new(StatusCodes.Status200OK, body);

    public static Answer Created(string path, Guid key) => Created(path, key.ToString());

    /// <param name="path">Where things of its kind lie, below the API's root.</param>
    /// <param name="name">What it is called there, as it stands in an address.</param>
    public static Answer Created(string path, string name) => new(StatusCodes.Status201Created) { Made = new Created(path, name) };

    /// <summary>A file to keep, which the browser does not open.</summary>
    public static Answer File(string name, string mediaType, byte[] content) => new(StatusCodes.Status200OK) { Download = new Download(name, mediaType, content) };

    /// <summary>An expected refusal, with the name of the reason that Umbraco's client looks for.</summary>
    public static Answer Refused(int status, string reason, Wording detail, IReadOnlyDictionary<string, object?>? more = null)
    {
        var members = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>()) { ["operationStatus"] = reason };
        return new Answer(status) { Problem = new Problem(status, RefusalTitles.Of(reason, status), detail, members) };
    }
}
