namespace Varumarke.Pictures.Painting;

/// <summary>Gradient noise and sums of it, about -1 to 1.</summary>
internal static class Noise
{
    private static readonly float[] GradientX = new float[32];
    private static readonly float[] GradientY = new float[32];

    static Noise()
    {
        for (var i = 0; i < 32; i++)
        {
            GradientX[i] = MathF.Cos(i * MathF.Tau / 32) * 1.5f;
            GradientY[i] = MathF.Sin(i * MathF.Tau / 32) * 1.5f;
        }
    }

    public static float At(float x, float y, int seed)
    {
        var x0 = (int)MathF.Floor(x);
        var y0 = (int)MathF.Floor(y);
        float fx = x - x0, fy = y - y0;
        float u = Fade(fx), v = Fade(fy);
        var top = Lerp(Corner(x0, y0, fx, fy, seed), Corner(x0 + 1, y0, fx - 1, fy, seed), u);
        var bottom = Lerp(Corner(x0, y0 + 1, fx, fy - 1, seed), Corner(x0 + 1, y0 + 1, fx - 1, fy - 1, seed), u);
        return Lerp(top, bottom, v);
    }

    public static float Sum(float x, float y, int seed, int octaves = 5, float gain = 0.5f)
    {
        float sum = 0, amplitude = 1, total = 0;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * At(x, y, seed + i * 131);
            total += amplitude;
            amplitude *= gain;
            // Turned a little each octave, or the lattice shows.
            (x, y) = (x * 1.62f - y * 1.2f + 17.3f, x * 1.2f + y * 1.62f + 9.1f);
        }

        return sum / total * 1.6f;
    }

    /// <summary>Sharp ridges: flowing water, rock and aurora rays.</summary>
    public static float Ridged(float x, float y, int seed, int octaves = 5)
    {
        float sum = 0, amplitude = 0.5f;
        for (var i = 0; i < octaves; i++)
        {
            sum += amplitude * (1 - MathF.Abs(At(x, y, seed + i * 131)) * 2);
            amplitude *= 0.5f;
            (x, y) = (x * 2.03f + 3.7f, y * 2.03f + 5.1f);
        }

        return sum;
    }

    /// <summary>White noise of a cell, 0 to 1.</summary>
    public static float White(int x, int y, int seed) => (Hash(x, y, seed) & 0xffff) / 65535f;

    private static float Corner(int x, int y, float dx, float dy, int seed)
    {
        var i = Hash(x, y, seed) >> 7 & 31;
        return GradientX[i] * dx + GradientY[i] * dy;
    }

    private static uint Hash(int x, int y, int seed)
    {
        var h = (uint)x * 374761393u + (uint)y * 668265263u + (uint)seed * 2246822519u;
        h = (h ^ h >> 13) * 1274126177u;
        h = (h ^ h >> 16) * 2246822519u;
        return h ^ h >> 15;
    }

    private static float Fade(float t) => t * t * t * (t * (t * 6 - 15) + 10);

    private static float Lerp(float a, float b, float t) => a + (b - a) * t;
}
