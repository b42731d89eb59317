using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Varumarke.DeliveryApi.Compression;

/// <summary>
/// Chooses a coding by <c>Accept-Encoding</c> (RFC 9110, section 12.5.3): the one that the reader weighs most, Brotli before gzip.
/// Small answers gain nothing and are left as they are, unless the reader refuses them so. Where nothing that is asked for can
/// be had, the answer goes out as it is.
/// </summary>
internal static class AcceptEncoding
{
    /// <summary>An answer below this fits into one network packet whatever is done to it.</summary>
    public const int SmallestWorthwhile = 1_024;

    private const double Unnamed = -1;

    public static ContentCoding Choose(StringValues header, int length)
    {
        if (header.Count == 0)
        {
            return ContentCoding.Identity;
        }

        var weights = new Weights();
        foreach (string? line in header)
        {
            weights.Read(line);
        }

        return weights.Choose(length);
    }

    private struct Weights()
    {
        private double _brotli = Unnamed;
        private double _gzip = Unnamed;
        private double _identity = Unnamed;
        private double _others = Unnamed;

        public void Read(ReadOnlySpan<char> line)
        {
            foreach (Range part in line.Split(','))
            {
                ReadOne(line[part]);
            }
        }

        public readonly ContentCoding Choose(int length)
        {
            double brotli = OrOthers(_brotli);
            double gzip = OrOthers(_gzip);
            double best = Math.Max(brotli, gzip);
            bool refusesIdentity = _identity == 0 || (_identity == Unnamed && _others == 0);
            if (best <= 0 || (!refusesIdentity && (length < SmallestWorthwhile || _identity > best)))
            {
                return ContentCoding.Identity;
            }

            return brotli >= gzip ? ContentCoding.Brotli : ContentCoding.Gzip;
        }

        private readonly double OrOthers(double weight) => weight == Unnamed ? _others : weight;

        private void ReadOne(ReadOnlySpan<char> part)
        {
            int semicolon = part.IndexOf(';');
            ReadOnlySpan<char> name = (semicolon < 0 ? part : part[..semicolon]).Trim();
            if (!TryReadWeight(semicolon < 0 ? [] : part[(semicolon + 1)..], out double weight))
            {
                return;
            }

            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                _brotli = weight;
            }
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                _gzip = weight;
            }
            else if (name.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                _identity = weight;
            }
            else if (name is "*")
            {
                _others = weight;
            }
        }

        // A weight that cannot be read asks for nothing.
        private static bool TryReadWeight(ReadOnlySpan<char> parameter, out double weight)
        {
            parameter = parameter.Trim();
            weight = 1;
            if (parameter.IsEmpty)
            {
                return true;
            }

            int equals = parameter.IndexOf('=');
            return equals > 0
                && parameter[..equals].Trim().Equals("q", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(parameter[(equals + 1)..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight)
                && weight is >= 0 and <= 1;
        }
    }
}
