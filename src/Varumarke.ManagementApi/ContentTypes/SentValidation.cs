namespace Varumarke.ManagementApi.ContentTypes;

internal sealed record SentValidation(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);
