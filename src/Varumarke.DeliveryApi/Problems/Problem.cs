namespace Varumarke.DeliveryApi.Problems;

/// <summary>Why a request was not answered as it hoped.</summary>
internal sealed record Problem(int Status, string Title, string? Detail = null, IReadOnlyDictionary<string, object?>? More = null)
{
    /// <summary>The language that it was written in by the request's wish; null for English, which nobody chose.</summary>
    public string? Language { get; init; }

    public Dictionary<string, object?> ToDocument()
    {
        var document = new Dictionary<string, object?>
        {
            ["type"] = TypeOf(Status),
            ["title"] = Title,
            ["status"] = Status,
        };
        if (Detail is not null)
        {
            document["detail"] = Detail;
        }

        foreach ((string name, object? value) in More ?? new Dictionary<string, object?>())
        {
            if (value is not null)
            {
                document[name] = value;
            }
        }

        return document;
    }

    private static string TypeOf(int status) => status switch
    {
        400 => "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        401 => "https://tools.ietf.org/html/rfc9110#section-15.5.2",
        403 => "https://tools.ietf.org/html/rfc9110#section-15.5.4",
        404 => "https://tools.ietf.org/html/rfc9110#section-15.5.5",
        410 => "https://tools.ietf.org/html/rfc9110#section-15.5.11",
        414 => "https://tools.ietf.org/html/rfc9110#section-15.5.15",
        _ => "about:blank",
    };
}
