using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>The problems of this API.</summary>
internal static class KnownProblems
{
    public static Problem Unauthorized { get; } = Problem.Of(StatusCodes.Status401Unauthorized, DeliveryTexts.Closed);

    public static Problem Protected { get; } = Problem.Of(StatusCodes.Status401Unauthorized, DeliveryTexts.Protected);

    public static Problem Forbidden { get; } = Problem.Of(StatusCodes.Status403Forbidden, DeliveryTexts.Protected);

    public static Problem NotFound { get; } = Problem.Of(StatusCodes.Status404NotFound, DeliveryTexts.NoItem);

    public static Problem StartItemNotFound { get; } = new(
        StatusCodes.Status404NotFound, DeliveryTexts.NoStartItem, DeliveryTexts.NoStartItemDetail, new Dictionary<string, object?> { ["parameter"] = "Start-Item" });

    public static Problem QueryTooLong(int limit) => new(
        StatusCodes.Status414UriTooLong, DeliveryTexts.QueryTooLong, DeliveryTexts.QueryTooLongDetail(limit.ToString(CultureInfo.InvariantCulture)));

    public static Problem OutputTooLarge(int limit) => new(
        StatusCodes.Status400BadRequest,
        DeliveryTexts.OutputTooLarge,
        DeliveryTexts.OutputTooLargeDetail(limit.ToString(CultureInfo.InvariantCulture)),
        new Dictionary<string, object?> { ["parameter"] = "expand" });

    public static Problem ListTooLong(int limit, int fitting) => new(
        StatusCodes.Status400BadRequest,
        DeliveryTexts.OutputTooLarge,
        DeliveryTexts.ListTooLong(fitting.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)),
        new Dictionary<string, object?> { ["parameter"] = "take", ["allowed"] = (Wording[])[QueryTexts.Number(0, fitting)] });

    public static Problem DocumentNotFound(IReadOnlyList<string> known) => Problem.Of(
        StatusCodes.Status404NotFound, DeliveryTexts.NoDocument, new Dictionary<string, object?> { ["parameter"] = "documentName", ["allowed"] = known });

    /// <summary>Faults as one problem: the first gives the title, each is listed with its parameter.</summary>
    public static Problem BadQuery(IReadOnlyList<QueryFault> faults) =>
        RequestFault.Problem(faults[0].Title, [.. faults.Select(fault => new RequestFault(fault.Parameter, fault.Value, fault.Detail, fault.Allowed))]);
}
