using System.Reflection;

namespace Varumarke.Tests.PropertyEditors;

/// <summary>Answers the calls that a test expects of a large interface; any other call fails the test with its name.</summary>
public class Stub : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    public static T Of<T>(params (string Method, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        T proxy = Create<T, Stub>();
        ((Stub)(object)proxy)._answers = answers.ToDictionary(answer => answer.Method, answer => answer.Answer);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out Func<object?[], object?>? answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{targetMethod.DeclaringType?.Name}.{targetMethod.Name} was not expected.");
}
