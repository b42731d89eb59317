using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>
/// Tells the owners of goals that Kolada has had no figures for them for long: once, and once a month as long as it lasts. The pages show
/// what was read before, with its day.
/// </summary>
public sealed class KoladaReminders(
    KoladaMemory memory, StrategyReader strategy, IContentService contents, IContentTypeService types, MailDesk mails, IPublicRoot root, IOptionsMonitor<KoladaOptions> options)
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Mails what is due; says how many owners were written to. Each list is mailed once, however often this is asked.</summary>
    public int Remind()
    {
        if (!options.CurrentValue.IsOn || !mails.CanSend)
        {
            return 0;
        }

        DateOnly today = strategy.Today;
        DateOnly last = today.AddDays(-options.CurrentValue.AwayDays);
        Dictionary<Guid, DateOnly> away = KoladaGoal.Among(GoalSeries.All(contents, types), today)
            .Select(goal => (goal.Key, Day: memory.AnsweredOn(goal.Key)))
            .Where(goal => goal.Day <= last)
            .ToDictionary(goal => goal.Key, goal => goal.Day!.Value);
        string month = today.ToString("yyyyMM", CultureInfo.InvariantCulture);
        return strategy.Goals(ReaderLanguage.Swedish)
            .Where(goal => away.ContainsKey(goal.Key) && goal.OwnerEmail.Length > 0)
            .GroupBy(goal => goal.OwnerEmail.Trim().ToUpperInvariant(), StringComparer.Ordinal)
            .Count(goals => mails.Post(NameOf(goals.Key, month, goals.Select(goal => away[goal.Key])), Letter([.. goals], away)));
    }

    private static string NameOf(string address, string month, IEnumerable<DateOnly> days)
    {
        string owner = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        return string.Create(CultureInfo.InvariantCulture, $"kolada/{owner}/{month}-{days.Max():yyyyMMdd}-{days.Count()}");
    }

    private MailMessage Letter(StrategyGoal[] goals, Dictionary<Guid, DateOnly> away)
    {
        var text = new StringBuilder("De här målen hämtar sina siffror ur Kolada, som inte har haft några för dem på länge:\n");
        foreach (StrategyGoal goal in goals)
        {
            text.Append(Swedish, $"\n{goal.Title}, senast {away[goal.Key]:d MMMM yyyy}\n{root.Whole(goal.Path)}\n");
        }

        text.Append("\nSidorna visar de siffror som hämtades förut, med dagen. Se efter i redaktionen, under Mätning, att nyckeltalet finns kvar i Kolada. Tills vidare går siffror att lägga in för hand eller ur en fil.\n");
        return new MailMessage(goals[0].OwnerEmail.Trim(), goals[0].Owner, goals.Length == 1 ? $"Inga siffror ur Kolada på länge: {goals[0].Title}" : $"Inga siffror ur Kolada på länge för {goals.Length} mål", text.ToString());
    }
}
