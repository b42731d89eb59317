namespace Varumarke.DeliveryApi.Dependencies;

/// <summary>A type's tag. Cache notifications name types by integer, so the tag is made from that, in a range of keys that no item has.</summary>
internal static class TypeTag
{
    public static Guid Of(int typeId) => new(typeId, 0x5459, 0x5045, [0, 0, 0, 0, 0, 0, 0, 0]);
}
