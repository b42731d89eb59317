using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>A seeded random source (xorshift): the same name gives the same picture on every machine and .NET version.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string name)
    {
        _state = 14695981039346656037;
        foreach (var c in name)
        {
            _state = (_state ^ c) * 1099511628211;
        }

        Seed = (int)(_state & 0xffff);
    }

    /// <summary>Feeds the noise functions, so that they differ between pictures too.</summary>
    public int Seed { get; }

    public float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 40) / (float)(1 << 24);
    }

    public float Range(float from, float to) => from + (to - from) * Next();

    public bool Chance(float probability) => Next() < probability;

    public float Gauss() => (Next() + Next() + Next() + Next() - 2) * 1.73f;

    public Vector3 Pick(Vector3[] palette) => palette[(int)(Next() * palette.Length)];

    public Vector3 Between(Vector3 a, Vector3 b) => Vector3.Lerp(a, b, Next());
}
