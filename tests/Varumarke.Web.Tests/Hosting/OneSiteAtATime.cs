// Umbraco keeps its service locator in a static field, so two sites in one process would take each other's services: the
// collections run one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
