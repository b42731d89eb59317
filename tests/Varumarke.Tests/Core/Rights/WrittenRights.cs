using CsCheck;

namespace Varumarke.Tests.Core.Rights;

/// <summary>Rights as somebody wrote them, each value beside what it means.</summary>
internal sealed record WrittenRights(
    (object? Value, bool IsApproved) Approval,
    WrittenDate From,
    WrittenDate To,
    (object? Value, bool IsKnown, bool IsConsent) Basis,
    WrittenDate ConsentTo,
    (object? Value, bool Yes) ConsentWithdrawn,
    WrittenDate WithdrawnOn)
{
    public static Gen<(object? Value, bool IsApproved)> Approvals { get; } = Gen.Frequency(
        (5, Gen.OneOfConst<(object?, bool)>(("approved", true), ("Approved ", true), (new[] { "approved" }, true), ("[\"approved\"]", true))),
        (1, Gen.OneOfConst<(object?, bool)>(
            (null, false), ("", false), ("withdrawn", false), ("draft", false), ("inReview", false), ("nonsense", false), (1, false), ("[]", false), ("[\"approved\"", false),
            (new[] { "approved", "withdrawn" }, false), (new[] { "approved", "nonsense" }, false), ("[\"approved\",\"draft\"]", false), (Array.Empty<string>(), false))));

    public static Gen<(object? Value, bool IsKnown, bool IsConsent)> Bases { get; } = Gen.OneOfConst<(object?, bool, bool)>(
        ("consent", true, true), ("Consent", true, true), (new[] { "consent" }, true, true), ("[\"consent\"]", true, true), (new[] { "agreement", "consent" }, true, true),
        ("noPerson", true, false), ("agreement", true, false), ("publicInterest", true, false),
        ("", false, false), ("other", false, false), (new[] { "agreement", "other" }, false, false), (7, false, false));

    public static Gen<(object? Value, bool Yes)> Switches { get; } = Gen.Frequency(
        (4, Gen.OneOfConst<(object?, bool)>((null, false), (false, false), (0, false), ("0", false), ("False", false), ("", false))),
        (1, Gen.OneOfConst<(object?, bool)>((true, true), (1, true), ("1", true), ("true", true), ("ja", true), ("[false]", true))));

    /// <summary>The rule once more, said the other way round: everything that must hold, in no order.</summary>
    public bool MayLeave(DateTimeOffset now) =>
        Approval.IsApproved
        && Basis.IsKnown
        && !ConsentWithdrawn.Yes
        && !From.IsUnreadable && !To.IsUnreadable && !WithdrawnOn.IsUnreadable
        && !(From.Begins > now)
        && !(To.Ends <= now)
        && !(WithdrawnOn.Begins <= now)
        && !(Basis.IsConsent && (ConsentTo.IsUnreadable || ConsentTo.Ends <= now));

    public FakeMedia ToMedia()
    {
        var media = new FakeMedia("brandImage");
        (string, object?)[] values =
        [
            ("approval", Approval.Value), ("deliverableFrom", From.Value), ("deliverableTo", To.Value), ("legalBasis", Basis.Value), ("consentValidTo", ConsentTo.Value),
            ("consentWithdrawn", ConsentWithdrawn.Value), ("withdrawnOn", WithdrawnOn.Value),
        ];
        foreach ((string alias, object? value) in values)
        {
            if (value is not null)
            {
                media.Set(alias, value);
            }
        }

        return media;
    }
}
