namespace Varumarke.Core.Mail;

/// <summary>Where the public reaches the service, for links in mails. It is configured, and never taken from a request.</summary>
public interface IPublicRoot
{
    /// <summary>The whole address of a path.</summary>
    string Whole(string path);
}
