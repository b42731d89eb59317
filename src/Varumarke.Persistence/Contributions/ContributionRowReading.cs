using Varumarke.Core.Contributions;

namespace Varumarke.Persistence.Contributions;

/// <summary>A contribution as a row, and back.</summary>
internal static class ContributionRowReading
{
    public static ContributionRow ToRow(this Contribution contribution) => new()
    {
        Key = contribution.Key,
        Code = contribution.Code,
        Language = contribution.Language,
        Idea = contribution.Idea,
        Area = contribution.Area,
        SenderKind = contribution.SenderKind,
        Contact = contribution.Contact,
        WantsMail = contribution.WantsMail,
        State = contribution.State,
        ReceivedOn = contribution.ReceivedOn,
        ReadOn = contribution.ReadOn,
        AnsweredOn = contribution.AnsweredOn,
        ActivityOn = contribution.ActivityOn,
        DoneOn = contribution.DoneOn,
        PromisedOn = contribution.PromisedOn,
        Reply = contribution.Reply,
        Activity = contribution.Activity,
        MergedInto = contribution.MergedInto,
        PublishedOn = contribution.PublishedOn,
        IsHidden = contribution.IsHidden,
        IsPublic = contribution.IsPublic,
        RecordNumber = contribution.RecordNumber,
        RegisteredOn = contribution.RegisteredOn,
        Version = contribution.Version,
    };

    public static Contribution ToContribution(this ContributionRow row) => new()
    {
        Key = row.Key,
        Code = row.Code,
        Language = row.Language,
        Idea = row.Idea,
        Area = row.Area,
        SenderKind = row.SenderKind,
        Contact = row.Contact,
        WantsMail = row.WantsMail,
        ReceivedOn = row.ReceivedOn,
        ReadOn = row.ReadOn,
        AnsweredOn = row.AnsweredOn,
        ActivityOn = row.ActivityOn,
        DoneOn = row.DoneOn,
        PromisedOn = row.PromisedOn,
        Reply = row.Reply,
        Activity = row.Activity,
        MergedInto = row.MergedInto,
        PublishedOn = row.PublishedOn,
        IsHidden = row.IsHidden,
        RecordNumber = row.RecordNumber,
        RegisteredOn = row.RegisteredOn,
        Version = row.Version,
    };
}
