using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Testing.Composition;

/// <summary>
/// Lists the services that a registered class needs and nobody has registered: all of them at once, where the container's
/// own validation tells one exception per class.
/// </summary>
public static class MissingServices
{
    private static readonly Type[] GivenByTheContainer =
        [typeof(IServiceProvider), typeof(IServiceScopeFactory), typeof(IServiceProviderIsService)];

    /// <summary>The missing service types, each with the classes that need it.</summary>
    public static IReadOnlyDictionary<Type, IReadOnlyList<Type>> In(IServiceCollection services)
    {
        var registered = services.Select(descriptor => descriptor.ServiceType).ToHashSet();
        var missing = new Dictionary<Type, HashSet<Type>>();
        foreach (ServiceDescriptor descriptor in services)
        {
            Type? implementation = descriptor.IsKeyedService ? null : descriptor.ImplementationType;
            if (implementation is null || implementation.ContainsGenericParameters)
            {
                continue;
            }

            foreach (Type service in Unmet(implementation, registered))
            {
                if (!missing.TryGetValue(service, out HashSet<Type>? users))
                {
                    missing[service] = users = [];
                }

                users.Add(implementation);
            }
        }

        return missing.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Type>)[.. pair.Value]);
    }

    private static IEnumerable<Type> Unmet(Type implementation, HashSet<Type> registered)
    {
        List<Type[]> unmetPerConstructor =
        [
            .. implementation.GetConstructors()
                .Where(constructor => !constructor.IsDefined(typeof(ObsoleteAttribute)) || implementation.GetConstructors().Length == 1)
                .Select(constructor => constructor.GetParameters()
                    .Where(parameter => !parameter.HasDefaultValue)
                    .Select(parameter => parameter.ParameterType)
                    .Where(type => !IsRegistered(type, registered))
                    .Select(Unwrapped)
                    .ToArray()),
        ];
        return unmetPerConstructor.Count == 0 ? [] : unmetPerConstructor.OrderBy(unmet => unmet.Length).First();
    }

    private static bool IsRegistered(Type type, HashSet<Type> registered)
    {
        if (registered.Contains(type) || GivenByTheContainer.Contains(type))
        {
            return true;
        }

        if (!type.IsGenericType)
        {
            return false;
        }

        Type open = type.GetGenericTypeDefinition();
        return open == typeof(IEnumerable<>)
            || (open == typeof(Lazy<>) ? IsRegistered(type.GenericTypeArguments[0], registered) : registered.Contains(open));
    }

    private static Type Unwrapped(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>) ? type.GenericTypeArguments[0] : type;
}
