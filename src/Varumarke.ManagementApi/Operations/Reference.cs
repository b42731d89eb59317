namespace Varumarke.ManagementApi.Operations;

/// <summary>A thing that is named by its key alone.</summary>
internal sealed record Reference(Guid Id)
{
    public static Reference? To(Guid? key) => key is { } known ? new Reference(known) : null;
}
