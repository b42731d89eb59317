using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Composing;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>
/// Stands in for what persistence registers, so that the container can build the engine's services; a call names what was
/// missing.
/// </summary>
public class NoDatabase : DispatchProxy
{
    private static readonly string[] Namespaces =
    [
        "Umbraco.Cms.Core.Persistence.Repositories", "Umbraco.Cms.Core.Persistence.Querying", "Umbraco.Cms.Core.PublishedCache",
        "Umbraco.Cms.Core.Scoping", "Umbraco.Cms.Core.Security", "Umbraco.Cms.Core.DistributedLocking", "Umbraco.Cms.Core.Services",
        "Umbraco.Cms.Core.Persistence", "Umbraco.Cms.Core.Mail", "Umbraco.Cms.Core.Packaging", "Umbraco.Cms.Core.Web",
        "Umbraco.Cms.Core.DeliveryApi",
    ];

    /// <summary>Registers a stand-in for every port, Umbraco's and ours, that nothing is registered for.</summary>
    public static void Fill(IServiceCollection services)
    {
        IEnumerable<Type> interfaces = typeof(IAssemblyProvider).Assembly.GetExportedTypes()
            .Where(type => Namespaces.Contains(type.Namespace) && !IsOptional(type))
            .Concat(typeof(Varumarke.Core.Images.IApiMediaWithCropsBuilder).Assembly.GetExportedTypes())
            .Where(type => type.IsInterface && !type.IsGenericTypeDefinition);
        foreach (Type type in interfaces)
        {
            services.TryAddSingleton(type, _ => Create(type, typeof(NoDatabase)));
        }
    }

    /// <summary>A service that is asked for as a list is complete when the list is empty.</summary>
    private static bool IsOptional(Type type) => type == typeof(Umbraco.Cms.Core.Security.IFileStreamSecurityAnalyzer);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"{targetMethod?.DeclaringType?.Name}.{targetMethod?.Name} needs a database.");
}
