using Microsoft.Extensions.Time.Testing;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>Clocks of whole sites, where many things look at the time every second.</summary>
internal static class Clocks
{
    /// <summary>It is later, and nothing has happened meanwhile: what is to happen at that time the test sets going. Weeks go by at once.</summary>
    public static void Pass(this FakeTimeProvider time, TimeSpan span) => time.AdjustTime(time.GetUtcNow() + span);
}
