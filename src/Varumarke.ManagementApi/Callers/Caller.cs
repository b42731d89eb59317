using System.Security.Claims;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.ManagementApi.Callers;

/// <summary>Who calls.</summary>
/// <param name="Principal">What the token says.</param>
/// <param name="User">The user, as stored.</param>
internal sealed record Caller(ClaimsPrincipal Principal, IUser User);
