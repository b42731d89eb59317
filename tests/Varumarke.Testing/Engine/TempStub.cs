using System.Reflection;
namespace Varumarke.Testing.Engine;
#pragma warning disable
public class TempStub : DispatchProxy { public static T Of<T>() where T:class => Create<T, TempStub>(); protected override object? Invoke(MethodInfo? m, object?[]? a) => throw new NotSupportedException(m!.Name); }
