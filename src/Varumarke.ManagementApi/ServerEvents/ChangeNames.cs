namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>What the client calls what has happened.</summary>
internal static class ChangeNames
{
    public const string Created = "Created";
    public const string Updated = "Updated";
    public const string Trashed = "Trashed";
    public const string Deleted = "Deleted";
}
