using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Validation.AspNetCore;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Caching;
using Varumarke.Core.Changes;

namespace Varumarke.ManagementApi.Callers;

/// <summary>Who calls.</summary>
/// <param name="Principal">What the token says.</param>
/// <param name="User">The user, as stored.</param>
internal sealed record Caller(ClaimsPrincipal Principal, IUser User);
