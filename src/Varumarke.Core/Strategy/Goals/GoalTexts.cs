using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Goals;

/// <summary>What is said of a judgement: its name, and the sentence that says why.</summary>
public static class GoalTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The state as a few words.</summary>
    public static Wording Name(GoalState state) => state switch
    {
        GoalState.Reached => new("Reached", "Nått"),
        GoalState.OnTheWay => new("On the way", "På väg"),
        GoalState.StandingStill => new("Standing still", "Står still"),
        GoalState.WrongWay => new("Going the wrong way", "Går åt fel håll"),
        _ => new("Cannot be judged", "Går inte att bedöma"),
    };

    /// <summary>What was promised, in a sentence.</summary>
    public static Wording Promise(GoalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        string year = facts.TargetYear.ToString(CultureInfo.InvariantCulture);
        return facts.Target switch
        {
            GoalTarget.Reach { Area: ComparedArea.County } => new($"To reach the county's average by {year}", $"Nå länets genomsnitt senast {year}"),
            GoalTarget.Reach => new($"To reach the nation's average by {year}", $"Nå rikets genomsnitt senast {year}"),
            GoalTarget.Approach { Area: ComparedArea.County } => new($"To come nearer to the county's average by {year}", $"Närma sig länets genomsnitt till {year}"),
            GoalTarget.Approach => new($"To come nearer to the nation's average by {year}", $"Närma sig rikets genomsnitt till {year}"),
            GoalTarget.Value own when facts.Direction == GoalDirection.Up => new($"At least {Number(own.Aim, English)} by {year}", $"Minst {Number(own.Aim, Swedish)} senast {year}"),
            GoalTarget.Value own => new($"At most {Number(own.Aim, English)} by {year}", $"Högst {Number(own.Aim, Swedish)} senast {year}"),
            _ => throw new InvalidOperationException($"A target of a kind that is not known: {facts.Target}."),
        };
    }

    /// <summary>The question that the judgement answers, by what was promised.</summary>
    public static Wording Question(GoalFacts? facts) => facts?.Target switch
    {
        GoalTarget.Reach { Area: ComparedArea.County } => new("Will we reach the county's average?", "Når vi länets genomsnitt?"),
        GoalTarget.Reach => new("Will we reach the nation's average?", "Når vi rikets genomsnitt?"),
        GoalTarget.Approach { Area: ComparedArea.County } => new("Are we coming nearer to the county's average?", "Närmar vi oss länets genomsnitt?"),
        GoalTarget.Approach => new("Are we coming nearer to the nation's average?", "Närmar vi oss rikets genomsnitt?"),
        GoalTarget.Value => new("Will we reach the target?", "Når vi målet?"),
        _ => new("Are things getting better?", "Går det åt rätt håll?"),
    };

    /// <summary>How far the expectation may be wrong, in a sentence: what is missing at best and at worst.</summary>
    public static Wording Span(GoalPrognosis prognosis)
    {
        ArgumentNullException.ThrowIfNull(prognosis);
        (string best, string worst) = (Size(prognosis.AtBest, English), Size(prognosis.AtWorst, English));
        (string bestInSwedish, string worstInSwedish) = (Size(prognosis.AtBest, Swedish), Size(prognosis.AtWorst, Swedish));
        return prognosis switch
        {
            { AtWorst: <= 0 } => new($"It is then better than promised by {worst} at worst and {best} at best.", $"Då är det som sämst {worstInSwedish} och som bäst {bestInSwedish} bättre än lovat."),
            { AtBest: > 0 } => new($"At best {best} is then missing, at worst {worst}.", $"Då saknas som bäst {bestInSwedish} och som sämst {worstInSwedish}."),
            _ => new($"At best it is then better than promised by {best}, at worst {worst} is missing.", $"Som bäst är det då {bestInSwedish} bättre än lovat, som sämst saknas {worstInSwedish}."),
        };
    }

    /// <summary>What is to be expected in the target year if nothing changes, in a sentence with its uncertainty.</summary>
    public static Wording Prognosis(GoalPrognosis prognosis)
    {
        ArgumentNullException.ThrowIfNull(prognosis);
        return prognosis switch
        {
            { AtWorst: <= 0 } => new($"If things go on as in recent years, the target is reached by {prognosis.Year}.", $"Fortsätter det som de senaste åren nås målet till {prognosis.Year}."),
            { AtBest: > 0 } => new($"If things go on as in recent years, the target is not reached by {prognosis.Year}.", $"Fortsätter det som de senaste åren nås målet inte till {prognosis.Year}."),
            _ => new($"Whether the target is reached by {prognosis.Year} cannot be told: recent years point both ways.", $"Det går inte att säga om målet nås till {prognosis.Year}: de senaste åren pekar åt båda håll."),
        };
    }

    /// <summary>One or two sentences with the figures that the judgement rests on.</summary>
    public static Wording Why(GoalJudgement judgement, GoalTarget? target)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return judgement.State == GoalState.CannotBeJudged || target is null ? WhyNot(judgement) : new Wording(
            $"{Held(judgement, target, English)}; {Course(judgement, target, English)}.",
            $"{Held(judgement, target, Swedish)}; {Course(judgement, target, Swedish)}.");
    }

    private static Wording WhyNot(GoalJudgement judgement)
    {
        (string newest, string newestInSwedish) = judgement.Newest is { } gap
            ? (PeriodTexts.Name(new Period(gap.Year, judgement.Part), ReaderLanguage.English), PeriodTexts.Name(new Period(gap.Year, judgement.Part), ReaderLanguage.Swedish))
            : (string.Empty, string.Empty);
        return judgement.Reason switch
        {
            UnjudgedReason.TooOld => new($"The newest value is of {newest}, which is too long ago.", $"Det senaste värdet är från {newestInSwedish}, och det är för länge sedan."),
            UnjudgedReason.SourceChanged => new(
                "The source measures otherwise since, and what came before cannot be compared with it.",
                "Källan mäter på ett annat sätt sedan dess, och det som kom före går inte att jämföra."),
            UnjudgedReason.NoBaseline => new("The baseline year has no value to compare with.", "Utgångsåret saknar ett värde att jämföra med."),
            UnjudgedReason.TwoValues when !judgement.Part.IsWhole => new("One part of a year has two different values.", "En del av ett år har två olika värden."),
            UnjudgedReason.TwoValues => new("One year has two different values.", "Ett år har två olika värden."),
            UnjudgedReason.NoTarget => new("It is not said what was promised.", "Det står inte vad som lovades."),
            _ when !judgement.Part.IsWhole => new("There are fewer than two years with the same part to compare.", "Det finns färre än två år med samma del att jämföra."),
            _ => new("There are fewer than two years to compare.", "Det finns färre än två år att jämföra."),
        };
    }

    private static string Held(GoalJudgement judgement, GoalTarget target, CultureInfo culture)
    {
        bool isSwedish = culture == Swedish;
        GoalGap newest = judgement.Newest!;
        string when = PeriodTexts.When(new Period(newest.Year, judgement.Part), isSwedish ? ReaderLanguage.Swedish : ReaderLanguage.English);
        (string value, string aim) = (Number(newest.Value, culture), Number(newest.Aim, culture));
        return target.Against switch
        {
            ComparedArea.County => isSwedish ? $"{value} mot länets {aim} {when}" : $"{value} against the county's {aim} {when}",
            ComparedArea.Nation => isSwedish ? $"{value} mot rikets {aim} {when}" : $"{value} against the nation's {aim} {when}",
            _ => isSwedish ? $"{value} {when}, och målet är {aim}" : $"{value} {when}, and the target is {aim}",
        };
    }

    private static string Course(GoalJudgement judgement, GoalTarget target, CultureInfo culture)
    {
        bool isSwedish = culture == Swedish;
        if (judgement.State == GoalState.Reached)
        {
            return target is GoalTarget.Approach && judgement.Baseline is { } baseline && judgement.Newest!.Missing > 0
                ? Nearer(judgement.Newest, baseline, culture)
                : isSwedish ? $"målet är nått sedan {judgement.Since}" : $"reached since {judgement.Since}";
        }

        string pace = Number((decimal)Math.Round(Math.Abs(judgement.Trend!.PerYear), 2), culture);
        int from = judgement.Trend.From;
        return judgement.State switch
        {
            GoalState.OnTheWay => isSwedish ? $"avståndet har minskat med ungefär {pace} om året sedan {from}" : $"the distance has shrunk by about {pace} a year since {from}",
            GoalState.WrongWay => isSwedish ? $"avståndet har ökat med ungefär {pace} om året sedan {from}" : $"the distance has grown by about {pace} a year since {from}",
            _ => isSwedish ? $"avståndet är i stort sett detsamma som {from}" : $"the distance is much the same as in {from}",
        };
    }

    private static string Nearer(GoalGap newest, GoalGap baseline, CultureInfo culture) => culture == Swedish
        ? $"avståndet har minskat från {Number(baseline.Missing, culture)} till {Number(newest.Missing, culture)} sedan {baseline.Year}"
        : $"the distance has shrunk from {Number(baseline.Missing, culture)} to {Number(newest.Missing, culture)} since {baseline.Year}";

    // Larger than any figure is as good as endless.
    private static string Size(double distance, CultureInfo culture) => Number((decimal)Math.Round(Math.Min(Math.Abs(distance), 1e15), 2), culture);

    // As a person writes it: no noughts at the end, a comma or a point, a space between thousands.
    private static string Number(decimal value, CultureInfo culture) => value.ToString("#,0.##", culture);
}
