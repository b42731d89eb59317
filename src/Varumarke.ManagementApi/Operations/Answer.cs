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

    /// <summary>Why not, in place of a body.</summary>
    public Problem? Problem { get; init; }

    public static Answer Done { get; } = new(StatusCodes.Status200OK);

    public static Answer NotFound { get; } = Refused(StatusCodes.Status404NotFound, "NotFound", CallTexts.NotFound);

    public static Answer Forbidden { get; } = Refused(StatusCodes.Status403Forbidden, "Forbidden", CallTexts.Forbidden);

    public static Answer Of(object body) => new(StatusCodes.Status200OK, body);

    public static Answer Created(string path, Guid key) => new(StatusCodes.Status201Created) { Made = new Created(path, key) };

    /// <summary>An expected refusal, with the name of the reason that Umbraco's client looks for.</summary>
    public static Answer Refused(int status, string reason, Wording detail, IReadOnlyDictionary<string, object?>? more = null)
    {
        var members = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>()) { ["operationStatus"] = reason };
        return new Answer(status) { Problem = Problem.Of(status, detail, members) };
    }
}

/// <summary>A new thing's address and key.</summary>
internal sealed record Created(string Path, Guid Key);

/// <summary>A page of a list, as the client reads it.</summary>
internal sealed record Paged<TItem>(long Total, IReadOnlyList<TItem> Items);

/// <summary>A thing that is named by its key alone.</summary>
internal sealed record Reference(Guid Id)
{
    public static Reference? To(Guid? key) => key is { } known ? new Reference(known) : null;
}
