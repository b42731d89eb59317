using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>The uploaded file of a portrait.</summary>
internal sealed record NewAvatar(Reference? File);
