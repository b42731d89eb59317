using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Presets;

/// <summary>Says everything that is wrong with the presets, one line a mistake, when the program starts.</summary>
internal sealed partial class PresetsValidator : IValidateOptions<PresetsOptions>
{
    /// <summary>The longest side of a preset. A3 at 600 dpi is 9,921.</summary>
    public const int MaxSide = 10_000;

    public ValidateOptionsResult Validate(string? name, PresetsOptions options)
    {
        string[] faults = [.. options.Presets.SelectMany(pair => Faults(pair.Key, pair.Value))];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string name, PresetOptions preset) => Whole(name)
        .Concat(Size(preset))
        .Concat(Shape(preset))
        .Concat(Candidates(preset))
        .Select(fault => $"{PresetsOptions.Section}:{name}{fault}");

    private static IEnumerable<string> Whole(string name)
    {
        if (!NamePattern().IsMatch(name))
        {
            yield return ": the name must begin with a small letter and hold small letters, digits and hyphens only, 32 at most.";
        }
    }

    private static IEnumerable<string> Size(PresetOptions preset)
    {
        if (preset.Width is null && preset.Height is null)
        {
            yield return ": give Width, Height or both.";
        }

        foreach (string fault in Range("Width", preset.Width, 1, MaxSide)
            .Concat(Range("Height", preset.Height, 1, MaxSide))
            .Concat(Range("Quality", preset.Quality, 1, 100))
            .Concat(Range("Dpi", preset.Dpi, 1, 2_400))
            .Concat(Range("Effort", preset.Effort, 0, 9)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Shape(PresetOptions preset)
    {
        if (!Preset.Modes.ContainsKey(preset.Mode ?? string.Empty))
        {
            yield return $":Mode is '{preset.Mode}'; it may be {string.Join(", ", Preset.Modes.Keys)}.";
        }

        if (preset.FocalPoint is { } focal && !NumberReader.TryFractions(focal, 2, out _))
        {
            yield return $":FocalPoint is '{focal}'; it must be two numbers from 0 to 1, such as 0.5,0.3.";
        }

        if (preset.Formats is { Length: 0 })
        {
            yield return ":Formats is empty; name at least one.";
        }

        foreach (string format in (preset.Formats ?? []).Where(format => !FormatNames.TryParse(format, out _)))
        {
            yield return $":Formats holds '{format}'; it may hold {string.Join(", ", FormatNames.All)}.";
        }
    }

    private static IEnumerable<string> Candidates(PresetOptions preset)
    {
        if (preset.Widths is { Length: > 0 } && preset.Width is null)
        {
            yield return ":Widths needs a Width.";
            yield break;
        }

        foreach (int width in (preset.Widths ?? []).Where(width => width < 1 || width > preset.Width))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $":Widths holds {width}; each must be 1 to the preset's Width, {preset.Width}.");
        }
    }

    private static IEnumerable<string> Range(string what, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $":{what} is {value}; it must be {least} to {most}.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
