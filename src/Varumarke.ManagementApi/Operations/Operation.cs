using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;

namespace Varumarke.ManagementApi.Operations;

/// <summary>One operation of the Management API: who may call it is part of it, so that none can be added without.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The route below the API's root, as in Umbraco's own contract.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Run">What it does.</param>
internal sealed record Operation(string Method, string Path, Access Access, Func<Call, Task<Answer>> Run)
{
    /// <summary>
    /// All that the answer is made of, beside the address and who asks: it is kept until one of these changes. None where it is made for
    /// every call.
    /// </summary>
    public ChangeKinds KeptUntil { get; private init; }

    public static Operation Get<TOwner>(string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull => Of("GET", path, access, run);

    public static Operation Post<TOwner>(string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull => Of("POST", path, access, run);

    public static Operation Put<TOwner>(string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull => Of("PUT", path, access, run);

    public static Operation Patch<TOwner>(string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull => Of("PATCH", path, access, run);

    public static Operation Delete<TOwner>(string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull => Of("DELETE", path, access, run);

    /// <summary>True where the path is complete, since it lies in another version of the API.</summary>
    public bool IsAbsolute => Path.StartsWith('/');

    /// <summary>The same, with an answer that is kept.</summary>
    /// <param name="changes">All that it is made of, beside the address and who asks.</param>
    public Operation Until(ChangeKinds changes) => this with { KeptUntil = changes };

    // Routes are mapped before the engine has booted, and Umbraco's services cannot be made before it has: the one who does the
    // work is asked for by the call.
    private static Operation Of<TOwner>(string method, string path, Access access, Func<TOwner, Call, Task<Answer>> run) where TOwner : notnull =>
        new(method, path, access, call => run(call.Http.RequestServices.GetRequiredService<TOwner>(), call));
}
