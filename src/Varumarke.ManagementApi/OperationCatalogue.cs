using Varumarke.ManagementApi.CurrentUser;
using Varumarke.ManagementApi.DataTypes;
using Varumarke.ManagementApi.DocumentTypes;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.RecycleBin;
using Varumarke.ManagementApi.Server;
using Varumarke.ManagementApi.SignIn;
using Varumarke.ManagementApi.TemporaryFiles;

namespace Varumarke.ManagementApi;

/// <summary>Every operation of the Management API. What is not here is answered by a problem that says so.</summary>
internal static class OperationCatalogue
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. SignInOperations.All,
        .. ServerOperations.All,
        .. CurrentUserOperations.All,
        .. DataTypeReads.All,
        .. DocumentTypeReads.All,
        .. DocumentTree.All,
        .. DocumentReads.All,
        .. DocumentWrites.All,
        .. DocumentRecycleBin.All,
        .. TemporaryFileOperations.All,
    ];
}
