using System.Security.Principal;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Users;

/// <summary>Accounts for Umbraco's user service: making them, unlocking them, and the tokens of invitations and forgotten passwords.</summary>
internal sealed class UserManager(IBackOfficeUserStore store, Accounts accounts, MailedTokens tokens, IOptions<GlobalSettings> settings)
    : ICoreBackOfficeUserManager, IBackOfficePasswordChanger
{
    public Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        ArgumentNullException.ThrowIfNull(createModel);
        return CreateAsync(createModel, createModel.Kind == UserKind.Default ? FirstAdministrator.Make() : null);
    }

    public Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel)
    {
        ArgumentNullException.ThrowIfNull(createModel);
        return CreateAsync(createModel, null);
    }

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) => Token(MailedTokens.Invitation, user);

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) => Token(MailedTokens.PasswordReset, user);

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsValid(MailedTokens.Invitation, user, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsValid(MailedTokens.PasswordReset, user, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        UserOperationStatus saved = await store.SaveAsync(user);
        return saved == UserOperationStatus.Success
            ? Attempt.SucceedWithStatus(saved, new UserUnlockResult())
            : Attempt.FailWithStatus(saved, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(UserOperationStatus.Success, []));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString)
    {
        // Umbraco writes it into its audit log; what was sent is in the log of the mail port here.
    }

    public string GeneratePassword() => FirstAdministrator.Make();

    public Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        ArgumentNullException.ThrowIfNull(model);
        string? fault = model.NewPassword.Length < Accounts.ShortestPassword ? $"The password must have {Accounts.ShortestPassword} characters or more."
            : !string.IsNullOrEmpty(model.OldPassword) && !Accounts.IsPassword(model.User, model.OldPassword) ? UserTexts.PasswordWrong.English
            : null;
        if (fault is not null)
        {
            return Task.FromResult(Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new(fault) }));
        }

        accounts.SetPassword(model.User, model.NewPassword, isOneTime: false);
        return Task.FromResult(Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel()));
    }

    private async Task<IdentityCreationResult> CreateAsync(UserCreateModel model, string? password)
    {
        var user = new User(settings.Value)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            RawPasswordValue = string.Empty,
            Language = settings.Value.DefaultUILanguage,
            Kind = model.Kind,
            IsApproved = false,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        if (model.Id is { } key)
        {
            user.Key = key;
        }

        if (password is not null)
        {
            accounts.PutPassword(user, password, isOneTime: false);
        }

        return await store.SaveAsync(user) switch
        {
            UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = password },
            UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
            UserOperationStatus other => IdentityCreationResult.Fail(other.ToString()),
        };
    }

    private Task<Attempt<string, UserOperationStatus>> Token(string purpose, IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.For(purpose, user)));
}
