using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Users;

/// <summary>The uploaded file of a portrait.</summary>
internal sealed record NewAvatar(Reference? File);
