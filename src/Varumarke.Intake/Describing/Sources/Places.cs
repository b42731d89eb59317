namespace Varumarke.Intake.Describing.Sources;

/// <summary>A place in words, from the narrower and the wider name that the standards know.</summary>
internal static class Places
{
    public static string? Join(string? place, string? city)
    {
        string[] names = [.. new[] { DescriptionText.Line(place), DescriptionText.Line(city) }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return names.Length == 0 ? null : DescriptionText.Line(string.Join(", ", names));
    }
}
