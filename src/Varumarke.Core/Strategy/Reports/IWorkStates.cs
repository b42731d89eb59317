namespace Varumarke.Core.Strategy.Reports;

/// <summary>In what state measures and activities were, as far as that was kept.</summary>
public interface IWorkStates
{
    /// <summary>The state of a measure or activity at the end of a day.</summary>
    /// <param name="key">Key of its document.</param>
    /// <param name="day">The day.</param>
    /// <returns>Its state, such as <c>underWay</c>; null where nobody kept it.</returns>
    string? On(Guid key, DateOnly day);

    /// <summary>The states of all measures and activities at the end of a day, by the key of the document; what nobody kept is left out.</summary>
    IReadOnlyDictionary<Guid, string> On(DateOnly day);

    /// <summary>All changes of a measure's or activity's state, the first first.</summary>
    IReadOnlyList<WorkStateChange> Of(Guid key);
}
