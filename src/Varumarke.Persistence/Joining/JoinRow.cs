using Varumarke.Core.Joining;

namespace Varumarke.Persistence.Joining;

/// <summary>A wish to join in a contribution. Who wishes it lies in it encrypted, until it is answered or too late.</summary>
internal sealed class JoinRow
{
    public Guid Key { get; set; }

    public Guid Contribution { get; set; }

    public string SenderKind { get; set; } = string.Empty;

    public string Language { get; set; } = string.Empty;

    public string? Details { get; set; }

    public DateTime MadeOn { get; set; }

    public DateTime ExpiresOn { get; set; }

    public DateTime? AnsweredOn { get; set; }

    public bool IsAgreed { get; set; }

    public static JoinRow Of(JoinWish wish) => new()
    {
        Key = wish.Key,
        Contribution = wish.Contribution,
        SenderKind = wish.SenderKind,
        Language = wish.Language,
        Details = wish.Details,
        MadeOn = wish.MadeOn,
        ExpiresOn = wish.ExpiresOn,
        AnsweredOn = wish.AnsweredOn,
        IsAgreed = wish.IsAgreed,
    };

    public JoinWish ToWish() => new()
    {
        Key = Key,
        Contribution = Contribution,
        SenderKind = SenderKind,
        Language = Language,
        Details = Details,
        MadeOn = MadeOn,
        ExpiresOn = ExpiresOn,
        AnsweredOn = AnsweredOn,
        IsAgreed = IsAgreed,
    };
}
