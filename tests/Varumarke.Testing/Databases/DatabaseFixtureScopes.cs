using System.Runtime.ExceptionServices;
using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Testing.Databases;

/// <summary>Short forms for work in one scope.</summary>
public static class DatabaseFixtureScopes
{
    /// <summary>Runs and commits.</summary>
    public static T InScope<T>(this DatabaseFixture fixture, Func<T> work)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        T result = work();
        scope.Complete();
        return result;
    }

    /// <summary>Runs and commits.</summary>
    public static void InScope(this DatabaseFixture fixture, Action work) => fixture.InScope(() =>
    {
        work();
        return true;
    });

    /// <summary>Runs and rolls back.</summary>
    public static void InScopeRolledBack(this DatabaseFixture fixture, Action work)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        work();
    }

    /// <summary>Runs on a thread that knows nothing of the scope around the caller.</summary>
    public static T Elsewhere<T>(this DatabaseFixture fixture, Func<T> work)
    {
        // A thread of its own: a task that is waited for may run inline, within the caller's scope.
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = fixture.InScope(work);
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.UnsafeStart();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return result!;
    }
}
