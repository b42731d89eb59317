namespace Varumarke.Core.Redirects;

/// <summary>Whether the old address of a page that gets another one is kept. For the whole site, and for every machine that serves it.</summary>
public interface IRedirectSwitch
{
    /// <summary>True where the service's settings say so, and nobody can change it while it runs.</summary>
    bool IsOffBySettings { get; }

    /// <summary>True where old addresses are not kept, for whatever reason.</summary>
    bool IsOff { get; }

    /// <summary>Turns it, where the settings leave it open.</summary>
    void Turn(bool off);
}
