namespace Varumarke.ManagementApi.Documents;

internal sealed record VariantItemModel(string Name, string? Culture, string Id, IReadOnlyList<FlagModel> Flags, VariantState State);
