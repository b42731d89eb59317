namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>What the schemas are called; where Umbraco has a name, that name.</summary>
internal static class SchemaNames
{
    public const string Element = "IApiElementModel";
    public const string Content = "IApiContentModel";
    public const string ContentResponse = "IApiContentResponseModel";
    public const string ContentPage = "PagedIApiContentResponseModel";
    public const string Media = "IApiMediaWithCropsModel";
    public const string PlainMedia = "IApiMediaModel";
    public const string MediaResponse = "IApiMediaWithCropsResponseModel";
    public const string MediaPage = "PagedIApiMediaWithCropsResponseModel";
    public const string Route = "IApiContentRouteModel";
    public const string StartItem = "IApiContentStartItemModel";
    public const string FocalPoint = "ImageFocalPointModel";
    public const string Crop = "ImageCropModel";
    public const string CropCoordinates = "ImageCropCoordinatesModel";
    public const string Link = "ApiLinkModel";
    public const string BlockItem = "ApiBlockItemModel";
    public const string BlockList = "ApiBlockListModel";
    public const string BlockGrid = "ApiBlockGridModel";
    public const string BlockGridItem = "ApiBlockGridItemModel";
    public const string BlockGridArea = "ApiBlockGridAreaModel";
    public const string RichText = "RichTextModel";
    public const string RichTextElement = "IRichTextElementModel";
    public const string Terms = "AssetTermsModel";
    public const string Renditions = "AssetRenditionsModel";
    public const string Placeholder = "AssetPlaceholderModel";
    public const string Rendition = "AssetRenditionModel";
    public const string Problem = "ProblemDetails";
}
