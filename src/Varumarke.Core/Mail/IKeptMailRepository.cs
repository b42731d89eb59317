namespace Varumarke.Core.Mail;

/// <summary>Keeps messages. Within a scope it takes part in its transaction: what is told and what it tells of are stored together.</summary>
public interface IKeptMailRepository
{
    /// <summary>Adds a message; false where there has been one of its name, and then nothing is changed.</summary>
    bool TryAdd(KeptMail mail);

    /// <summary>Those that are to be tried by now, oldest first.</summary>
    IReadOnlyList<KeptMail> Due(DateTime now, int most);

    /// <summary>It was taken: its text is erased, its name stays.</summary>
    void SetSent(string name, DateTime when);

    /// <summary>It was not taken, and is tried again.</summary>
    void Postpone(string name, DateTime tryOn, int tries);

    /// <summary>It is given up: its text is erased.</summary>
    void GiveUp(string name);

    /// <summary>Erases the text of all that wait and whose name begins so; says how many.</summary>
    int GiveUpBelow(string nameBeginning);
}
