namespace Varumarke.ManagementApi.ContentTypes;

internal sealed record SentAppearance(bool LabelOnTop);
