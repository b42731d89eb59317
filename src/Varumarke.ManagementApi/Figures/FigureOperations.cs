using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Actions;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Import;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.TemporaryFiles;

namespace Varumarke.ManagementApi.Figures;

/// <summary>
/// Figures for the goals out of a file: a form as for a temporary file, and with <c>dryRun</c> only what it would change. Whoever sends
/// it must be allowed to edit and publish every goal that the file names.
/// </summary>
internal sealed class FigureOperations(SeriesImport import, DocumentPermissions permissions)
{
    private const int LargestFile = 10 * 1024 * 1024;

    public static IEnumerable<Operation> All => [Operation.Post<FigureOperations>("varumarke/figures", Access.Content, (own, call) => own.TakeAsync(call))];

    private async Task<Answer> TakeAsync(Call call)
    {
        bool isDryRun = call.Flag("dryRun");
        await using IncomingFile file = await IncomingFile.ReadAsync(call.Http.Request, LargestFile, call.Aborted);
        SeriesPlan plan;
        try
        {
            plan = import.Plan(file.Content, file.Name);
        }
        catch (UnreadableSheetException fault)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "Unreadable", fault.Reason);
        }

        Guid[] goals = [.. plan.Changes.Select(goal => goal.Key)];
        if (goals.Length > 0 && await permissions.RefusalAsync(call.User, goals, ActionUpdate.ActionLetter, ActionPublish.ActionLetter) is { } forbidden)
        {
            return forbidden;
        }

        if (await permissions.LanguageRefusalAsync(call.User, plan.Changes.SelectMany(goal => goal.Cultures)) is { } language)
        {
            return language;
        }

        if (plan.Faults.Count > 0)
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "Refused", FigureTexts.Refused(plan.Faults.Count), new Dictionary<string, object?>
            {
                ["faults"] = plan.Faults.Select(fault => new RequestFault(Where(fault), null, fault.Detail)),
            });
        }

        return isDryRun || import.Store(plan, call.User.Id) is not { } refusal
            ? Answer.Of(FigureAnswer.Of(plan, isStored: !isDryRun))
            : Answer.Refused(StatusCodes.Status400BadRequest, "NotStored", refusal);
    }

    private static string Where(LineFault fault) => fault.Column is null ? $"row {fault.Line}" : $"row {fault.Line}, {fault.Column}";
}
