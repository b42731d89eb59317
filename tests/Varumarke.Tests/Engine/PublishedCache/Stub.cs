using System.Reflection;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>An implementation of a wide interface of which a test needs one or two members; the others throw.</summary>
public class Stub : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> _answer = (method, _) => throw new NotSupportedException(method.Name);

    public static T Of<T>(Func<MethodInfo, object?[], object?> answer)
        where T : class
    {
        T stub = Create<T, Stub>();
        ((Stub)(object)stub)._answer = answer;
        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!, args ?? []);
}
