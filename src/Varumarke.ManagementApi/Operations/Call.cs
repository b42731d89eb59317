using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Problems;
using Varumarke.Core.Refusals;

namespace Varumarke.ManagementApi.Operations;

/// <summary>One call of an operation: who calls, and what was sent. Whatever cannot be read ends the call with a problem that names it.</summary>
internal sealed class Call(HttpContext http, IUser? user)
{
    /// <summary>What one list of keys may name.</summary>
    public const int MostItems = 1000;

    private const int FarthestPage = 1_000_000;

    /// <summary>What one page may hold. Umbraco's own test helpers ask for as many.</summary>
    public const int LargestPage = 10_000;

    public HttpContext Http => http;

    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>Who calls.</summary>
    /// <exception cref="InvalidOperationException">The operation is open to anyone.</exception>
    public IUser User => user ?? throw new InvalidOperationException("An operation that needs nobody to be signed in asked who is.");

    /// <summary>The key in the address; routes that hold one are matched only where it is one.</summary>
    public Guid Id => RouteKey("id");

    /// <summary>Another key in the address.</summary>
    public Guid RouteKey(string name) => Guid.Parse((string)http.GetRouteValue(name)!);

    /// <summary>A part of the address that is not a key.</summary>
    public string Part(string name) => Storable(name, (string)http.GetRouteValue(name)!);

    /// <summary>How many to leave out; far beyond what a site holds, and small enough to be added to.</summary>
    public int Skip => Number("skip", 0, FarthestPage, 0);

    public int Take => Number("take", 0, LargestPage, 100);

    /// <summary>What was asked for, for services that read whole pages alone.</summary>
    public Window Window => Window.Of(Skip, Take);

    /// <summary>A path of this host as a whole address, at the host that was called.</summary>
    public string Whole(string path) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{path}";

    /// <summary>False where the part of a list that was asked for lies across two pages of its size.</summary>
    public bool IsWholePage => Take == 0 || Skip % Take == 0;

    /// <summary>A number of things from 0 to <see cref="MostItems"/>, 0 where it is left out.</summary>
    public int Number(string name) => Number(name, 0, MostItems, 0);

    /// <summary>A number from 0 to <paramref name="most"/>, 0 where it is left out.</summary>
    public int NumberUpTo(string name, int most) => Number(name, 0, most, 0);

    public string? Text(string name) => http.Request.Query[name] is [{ Length: > 0 } text, ..] ? Storable(name, text) : null;

    public string[] Texts(string name) => [.. http.Request.Query[name].Where(text => !string.IsNullOrEmpty(text)).Select(text => Storable(name, text!)).Distinct().Take(MostItems)];

    public bool Flag(string name) => Text(name) is { } text && (bool.TryParse(text, out bool flag) ? flag : throw Wrong(name, text, CallTexts.NotAFlag));

    /// <summary>Ascending or descending, as the client writes it.</summary>
    public Direction Direction(string name, Direction otherwise = Umbraco.Cms.Core.Direction.Ascending) => Text(name) is not { } text
        ? otherwise
        : Enum.TryParse(text, ignoreCase: true, out Direction direction) && Enum.IsDefined(direction)
            ? direction
            : throw Wrong(name, text, CallTexts.NotADirection);

    /// <summary>A moment, in UTC.</summary>
    public DateTime? Time(string name) => Text(name) is not { } text
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.UtcDateTime
            : throw Wrong(name, text, CallTexts.NotATime);

    /// <summary>A time, or a day.</summary>
    public DateTimeOffset? Date(string name) => Text(name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date
        : throw Wrong(name, text, CallTexts.NotADate);

    public Guid? Key(string name) => Text(name) is { } text ? ParseKey(name, text) : null;

    /// <summary>A key that must be there.</summary>
    public Guid NeededKey(string name) => Key(name) ?? throw Wrong(name, null, CallTexts.KeyIsMissing);

    public Guid[] Keys(string name)
    {
        string?[] texts = [.. http.Request.Query[name]];
        return texts.Length > MostItems
            ? throw Wrong(name, null, CallTexts.TooManyKeys(texts.Length, MostItems))
            : [.. texts.Where(text => !string.IsNullOrEmpty(text)).Select(text => ParseKey(name, text!)).Distinct()];
    }

    /// <summary>One of an enumeration's names; the default where it is left out.</summary>
    public TEnum Choice<TEnum>(string name, TEnum otherwise) where TEnum : struct, Enum =>
        Text(name) is { } text ? ParseChoice<TEnum>(name, text) : otherwise;

    /// <summary>Any of an enumeration's names.</summary>
    public TEnum[] Choices<TEnum>(string name) where TEnum : struct, Enum =>
        [.. http.Request.Query[name].Where(text => !string.IsNullOrEmpty(text)).Select(text => ParseChoice<TEnum>(name, text!)).Distinct()];

    /// <summary>The keys of things that were sent in a body, each once.</summary>
    public static Guid[] KeysOf(IReadOnlyList<Reference>? sent, string name) => sent is { Count: > MostItems }
        ? throw Wrong(name, null, CallTexts.TooManyKeys(sent.Count, MostItems))
        : [.. (sent ?? []).Where(reference => reference is not null).Select(reference => reference.Id).Distinct()];

    /// <summary>The body, which must be JSON of this shape.</summary>
    public async Task<TBody> BodyAsync<TBody>()
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new RefusedCallException(Problem.Of(StatusCodes.Status415UnsupportedMediaType, CallTexts.NotJson));
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<TBody>(http.Request.Body, ManagementJson.Sent, Aborted)
                ?? throw Wrong("body", null, CallTexts.BodyIsNull);
        }
        catch (JsonException failure)
        {
            throw Wrong(failure.Path is { Length: > 0 } path ? path : "body", null, CallTexts.BodyUnreadable);
        }
    }

    /// <summary>Something that was sent cannot be taken: to be thrown.</summary>
    public static RefusedCallException Wrong(string parameter, string? value, Wording detail) =>
        new(RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), [new RequestFault(parameter, value, detail)]));

    // No stored text holds it, and PostgreSQL will not even be asked for it.
    private static string Storable(string name, string text) => text.Contains('\0', StringComparison.Ordinal) ? throw Wrong(name, null, UnstorableTextException.HoldsNul) : text;

    private int Number(string name, int least, int most, int otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw Wrong(name, text, CallTexts.NotANumber(least, most));
    }

    private static TEnum ParseChoice<TEnum>(string name, string text) where TEnum : struct, Enum =>
        !char.IsAsciiDigit(text[0]) && Enum.TryParse(text, ignoreCase: true, out TEnum choice) && Enum.IsDefined(choice)
            ? choice
            : throw Wrong(name, text, CallTexts.NotAChoice(Enum.GetNames<TEnum>()));

    private static Guid ParseKey(string name, string text) =>
        Guid.TryParse(text, out Guid key) ? key : throw Wrong(name, text, CallTexts.NotAKey);
}
