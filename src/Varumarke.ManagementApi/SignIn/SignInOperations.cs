using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>The part of signing in that is JSON.</summary>
internal sealed class SignInOperations(LoginEndpoint login)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<SignInOperations>("security/back-office/login", Access.Anyone, (own, call) => own.ReceiveAsync(call)),
        Operation.Post<SignInOperations>("security/back-office/verify-2fa", Access.Anyone, (own, call) => own.ConfirmAsync(call)),
    ];

    private Task<Answer> ReceiveAsync(Call call) => login.ReceiveJsonAsync(call);

    private Task<Answer> ConfirmAsync(Call call) => login.ConfirmJsonAsync(call);
}
