namespace Varumarke.ManagementApi.Documents;

/// <summary>How far a language of a document has come.</summary>
internal enum VariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}
