using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Problems;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>
/// Reads a query in the dialect of ImageSharp.Web, as Umbraco's front ends write it. Parameters that are not of the dialect are
/// passed over, as ImageSharp.Web does; one that is, with a value that means nothing, is a fault rather than a picture that
/// nobody asked for.
/// </summary>
internal sealed class ImageQueryReader
{
    private const int MaxShownValue = 200;
    private readonly List<KeyValuePair<string, string>> _commands = [];
    private readonly List<RequestFault> _faults = [];
    private readonly int _maxSide;
    private RenditionSpec _spec = new();
    private RenditionFormat? _format;
    private bool _isAuto;
    private string? _signature;

    private ImageQueryReader(int maxSide) => _maxSide = maxSide;

    /// <summary>Reads a query string, with or without its question mark.</summary>
    /// <param name="query">The query string.</param>
    /// <param name="maxSide">The longest side that may be asked for, in pixels.</param>
    /// <param name="faults">Everything that is wrong with it.</param>
    public static ImageQuery Read(string? query, int maxSide, out IReadOnlyList<RequestFault> faults)
    {
        var reader = new ImageQueryReader(maxSide);
        reader.Collect(query);
        foreach ((string name, string value) in reader._commands)
        {
            reader.Apply(name, value);
        }

        faults = reader._faults;
        return new ImageQuery
        {
            Commands = reader._commands,
            Signature = reader._signature,
            Spec = reader._spec,
            Format = reader._format,
            IsAuto = reader._isAuto,
        };
    }

    private void Collect(string? query)
    {
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query))
        {
            string name = pair.DecodeName().ToString();
            string value = pair.DecodeValue().ToString();
            if (string.Equals(name, ImageCommands.Signature, StringComparison.OrdinalIgnoreCase))
            {
                Once(ImageCommands.Signature, _signature, value);
                _signature ??= value;
            }
            else if (ImageCommands.IsKnown(name))
            {
                Add(name.ToLowerInvariant(), value);
            }
        }
    }

    private void Add(string name, string value)
    {
        foreach ((string known, string first) in _commands)
        {
            if (known == name)
            {
                Once(name, first, value);
                return;
            }
        }

        _commands.Add(new(name, value));
    }

    private void Once(string name, string? first, string value)
    {
        if (first is not null && first != value)
        {
            _faults.Add(new RequestFault(name, Shown(value), AddressTexts.Twice(name), [Wording.Name(Shown(first))]));
        }
    }

    private void Apply(string name, string value)
    {
        Wording[]? allowed = name switch
        {
            ImageCommands.Width => Size(value, side => _spec = _spec with { Width = side }),
            ImageCommands.Height => Size(value, side => _spec = _spec with { Height = side }),
            ImageCommands.Mode => Named(value, QueryNames.Modes, mode => _spec = _spec with { Mode = mode }),
            ImageCommands.Anchor => Named(value, QueryNames.Anchors, anchor => _spec = _spec with { Anchor = anchor }),
            ImageCommands.Sampler => Named(value, QueryNames.Samplers, sampler => _spec = _spec with { Sampler = sampler }),
            ImageCommands.Focus => Focus(value),
            ImageCommands.Area => Area(value),
            ImageCommands.PadColour => Colour(value, colour => _spec = _spec with { PadColour = colour }),
            ImageCommands.Background => Colour(value, colour => _spec = _spec with { Background = colour }),
            ImageCommands.Orient => Named(value, QueryNames.Switches, orient => _spec = _spec with { Orient = orient }),

            // Pictures come out upright, and pixels are averaged as they are, whatever these say.
            ImageCommands.AutoOrient or ImageCommands.Compand => Named(value, QueryNames.Switches, _ => { }),
            ImageCommands.Quality => Quality(value),
            ImageCommands.Format => Format(value),
            _ => null,
        };
        if (allowed is not null)
        {
            _faults.Add(new RequestFault(name, Shown(value), AddressTexts.Meaningless(name, Shown(value)), allowed));
        }
    }

    private Wording[]? Size(string value, Action<int> set)
    {
        if (!NumberReader.TryWhole(value, 1, _maxSide, out int side))
        {
            return [AddressTexts.Range(1, _maxSide)];
        }

        set(side);
        return null;
    }

    private static Wording[]? Named<T>(string value, IReadOnlyDictionary<string, T> names, Action<T> set)
    {
        if (!names.TryGetValue(value, out T? named))
        {
            return [.. names.Keys.Select(Wording.Name)];
        }

        set(named);
        return null;
    }

    private Wording[]? Focus(string value)
    {
        if (!NumberReader.TryFractions(value, 2, out double[] point))
        {
            return [AddressTexts.Fractions];
        }

        _spec = _spec with { FocalPoint = new FocalPoint(point[0], point[1]) };
        return null;
    }

    private Wording[]? Area(string value)
    {
        if (!NumberReader.TryFractions(value, 4, out double[] cut) || cut[0] + cut[2] >= 1 || cut[1] + cut[3] >= 1)
        {
            return [AddressTexts.Cut];
        }

        _spec = _spec with { Area = cut.All(side => side == 0) ? null : new PictureArea(cut[0], cut[1], cut[2], cut[3]) };
        return null;
    }

    private static Wording[]? Colour(string value, Action<Rgba> set)
    {
        if (value.Length == 0 || !ColourReader.TryRead(value, out Rgba colour))
        {
            return [Wording.Name("ff8800"), Wording.Name("ff8800cc"), Wording.Name("255,136,0"), Wording.Name("255,136,0,204"), AddressTexts.ColourName];
        }

        set(colour);
        return null;
    }

    private Wording[]? Quality(string value)
    {
        if (!NumberReader.TryWhole(value, 1, 100, out int quality))
        {
            return [AddressTexts.Range(1, 100)];
        }

        _spec = _spec with { Quality = quality };
        return null;
    }

    private Wording[]? Format(string value)
    {
        _isAuto = string.Equals(value, FormatNames.Auto, StringComparison.OrdinalIgnoreCase);
        if (_isAuto)
        {
            return null;
        }

        if (!FormatNames.TryParse(value, out RenditionFormat format))
        {
            return [.. FormatNames.All.Append(FormatNames.Auto).Select(Wording.Name)];
        }

        _format = format;
        return null;
    }

    private static string Shown(string value) => value.Length > MaxShownValue ? value[..MaxShownValue] + "…" : value;
}
