namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>Items of the seed that the tests know by key.</summary>
internal static class Seed
{
    public static readonly Guid Home = new("d7fd4a70-774c-5a8d-9e17-630a5e3a4585");
    public static readonly Guid BoldFolk = new("d7139a4a-4eb1-5925-9cc8-c3d2df121c78");
    public static readonly Guid Strengths = new("b19bd8d2-c505-5455-a52a-ab91fc7da4ec");
    public static readonly Guid GoodFood = new("84bb70de-e535-54cf-8ca9-6cd65c3ce400");
    public static readonly Guid Guides = new("bb409f51-9df2-5924-864f-1da865c6c1c8");
    public static readonly Guid OurPictures = new("a03d5dd8-95e7-5d23-aa4d-c70e96d4f2fd");
    public static readonly Guid AutumnRiver = new("62032cf6-0b87-5dd9-a726-38b2c9289289");
    public static readonly Guid PictureFolder = new("a8400db4-3da8-51a9-9878-3d369b7ea201");
    public static readonly Guid VillageByTheLake = new("8e6de157-7f5f-5e8d-8a5c-73df1825bf10");
    public static readonly Guid DraftBirches = new("b4c81c49-aaf8-57d5-93ce-efcb9f922f08");
}
